using System.Globalization;
using CapitolSync.Engine.Store.Entities.Prices;
using System.Text.Json;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Http.Json;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.Tiingo.Prices;

/// <summary>Reads the closes of a ticker: a list of days. An empty one says that there are none in that time.</summary>
internal sealed class PricesReader(string ticker) : IPageReader<PriceAnswer>
{
    public PriceAnswer Read(PageBody body)
    {
        try
        {
            using var document = Parse(body.Memory);
            if (document.RootElement.ValueKind != JsonValueKind.Array)
                throw new PageException(ErrorIds.FormatChanged, $"Tiingo sent something other than a list of days for {ticker}.");
            return Read(document.RootElement);
        }
        catch (JsonException error)
        {
            throw new PageException(ErrorIds.FormatChanged, $"Tiingo did not send valid JSON for {ticker}: {error.Message}", error);
        }
    }

    public bool IsCutShort(PageBody body)
    {
        var text = body.Span.Trim(" \t\r\n"u8);
        return !text.IsEmpty && text[0] == '[' && text[^1] != ']';
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonDocument.Parse(body, JsonDepth.Document);
        }
        catch (JsonException) when (BareNumbers.Quoted(body.Span) is { } quoted)
        {
            return JsonDocument.Parse(quoted, JsonDepth.Document);
        }
    }

    private PriceAnswer Read(JsonElement list)
    {
        var prices = new List<DailyClose>(list.GetArrayLength());
        var unreadable = new List<UnreadableRow>();
        var place = 0;
        foreach (var element in list.EnumerateArray())
        {
            place++;
            if (Read(element, place, out var problem) is { } price)
                prices.Add(price);
            else
                unreadable.Add(problem!);
        }

        if (prices.Count == 0 && unreadable.Count > 0)
            throw new PageException(ErrorIds.FormatChanged, $"{ticker}: {UnreadableRow.NothingReadable(unreadable)}");
        prices.Sort(static (left, right) => left.Date.CompareTo(right.Date));
        return new PriceAnswer(prices, unreadable);
    }

    private DailyClose? Read(JsonElement element, int place, out UnreadableRow? problem)
    {
        PriceRow? row;
        try
        {
            row = element.Deserialize(TiingoJson.Default.PriceRow);
        }
        catch (JsonException)
        {
            problem = new UnreadableRow(null, place, "day", RawJson.Of(element));
            return null;
        }

        problem = row switch
        {
            null => Bad("day", "null"),
            _ when !TryDay(row.Date, out _) => Bad("date", row.Date),
            { Close: not (> 0 and <= double.MaxValue) } => Bad("close", row.Close),
            // What is null is not known, or did not happen that day. What is missing may have another name by now.
            _ when Missing(element, "adjClose", "splitFactor", "divCash") is { } missing => Bad(missing, null),
            { AdjClose: not (null or (> 0 and <= double.MaxValue)) } => Bad("adjClose", row.AdjClose),
            { SplitFactor: not (null or (> 0 and <= double.MaxValue)) } => Bad("splitFactor", row.SplitFactor),
            { DivCash: not (null or (>= 0 and <= double.MaxValue)) } => Bad("divCash", row.DivCash),
            _ => null,
        };
        if (problem is not null || !TryDay(row!.Date, out var day))
            return null;
        return new DailyClose
        {
            Ticker = ticker,
            Date = day,
            Close = row.Close!.Value,
            AdjustedClose = row.AdjClose,
            SplitFactor = row.SplitFactor ?? 1,
            Dividend = row.DivCash ?? 0,
            Source = TiingoSource.Name,
        };

        UnreadableRow Bad(string field, object? value) => new(row?.Date, place, field, value is null ? null : Convert.ToString(value, CultureInfo.InvariantCulture));
    }

    private static string? Missing(JsonElement row, params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            if (!row.TryGetProperty(field, out _))
                return field;
        }

        return null;
    }

    /// <summary>The day of <c>2015-01-02T00:00:00.000Z</c>.</summary>
    private static bool TryDay(string? text, out DateOnly day)
    {
        day = default;
        return text is { Length: >= 10 } && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }
}
