using System.Collections.Concurrent;
using System.Globalization;
using CapitolSync.Replica.OpenFec.Gateway;
using CapitolSync.Replica.OpenFec.Rendering;
using CapitolSync.Replica.Serving;
using Microsoft.AspNetCore.WebUtilities;

namespace CapitolSync.Replica.Tiingo;

/// <summary>Stands in for api.tiingo.com: daily closes by a key, within its limits.</summary>
internal sealed class TiingoSite(TiingoData data, TimeProvider clock) : ISource
{
    private const string Prefix = "/tiingo/", Folder = Prefix + "daily/", Ending = "/prices", Token = "Token ";
    private readonly ConcurrentDictionary<string, KeyBudget> _budgets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Key, string Month, string Symbol), byte> _symbols = new();

    public bool Owns(string path) => path.StartsWith(Prefix, StringComparison.Ordinal);

    public Page Find(SourceRequest request, PageVariant variant)
    {
        if (Refuse(request) is { } refusal)
            return refusal;
        if (!request.Path.StartsWith(Folder, StringComparison.Ordinal) || !request.Path.EndsWith(Ending, StringComparison.Ordinal))
            return FaultyReply.StatusPage(StatusCodes.Status404NotFound, null);
        var ticker = request.Path[Folder.Length..^Ending.Length];
        var query = QueryHelpers.ParseQuery(request.Query);
        var from = query.TryGetValue("startDate", out var start) ? DateOnly.Parse(start.ToString(), CultureInfo.InvariantCulture) : Today;
        if (data.Find(ticker, from, Today) is not { } days)
            return Detail(StatusCodes.Status404NotFound, $"Error: Ticker '{ticker}' not found");
        return variant switch
        {
            PageVariant.EmptyList => Page.Of("[]", Page.Json, StatusCodes.Status200OK),
            PageVariant.LoadingShell or PageVariant.NoList or PageVariant.RscError => Detail(StatusCodes.Status200OK, "Please wait"),
            _ => Write(ticker, days, variant == PageVariant.Reformatted),
        };
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private Page? Refuse(SourceRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Token, StringComparison.Ordinal))
            return Detail(StatusCodes.Status403Forbidden, "Please supply a token");
        var key = header[Token.Length..];
        if (data.Keys is { } good ? !good.Contains(key, StringComparer.Ordinal) : key.StartsWith("bad", StringComparison.Ordinal))
            return Detail(StatusCodes.Status401Unauthorized, "Invalid token.");
        var now = clock.GetUtcNow();
        var allowance = new Allowance(null, data.HourlyLimit, data.DailyLimit);
        if (!allowance.IsBoundless && _budgets.GetOrAdd(key, static _ => new KeyBudget()).Spend(allowance, now).RefusedUntil is not null)
            return Detail(StatusCodes.Status429TooManyRequests, "Error: You have run over your hourly request allocation. Please upgrade at https://api.tiingo.com/pricing to have your limits increased.");
        return HasRoom(key, request.Path, now)
            ? null
            : Detail(StatusCodes.Status429TooManyRequests, "Error: You have run over your 500 symbol look up for this month. Please upgrade at https://api.tiingo.com/pricing to have your limits increased.");
    }

    private bool HasRoom(string key, string path, DateTimeOffset now)
    {
        var month = now.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        lock (_symbols)
        {
            if (_symbols.ContainsKey((key, month, path)))
                return true;
            if (_symbols.Keys.Count(one => one.Key == key && one.Month == month) >= data.SymbolLimit)
                return false;
            return _symbols.TryAdd((key, month, path), 0);
        }
    }

    private Page Write(string ticker, IReadOnlyList<TiingoDay> days, bool isReformatted)
    {
        var adjusted = data.Adjusted(ticker);
        var text = string.Join(',', days.Select(day => string.Create(CultureInfo.InvariantCulture, $$"""
            {"date":"{{day.Date:yyyy-MM-dd}}T00:00:00.000Z","close":{{day.Close}},"high":{{day.Close}},"low":{{day.Close}},"open":{{day.Close}},"volume":1327870,"adjClose":{{adjusted[day.Date]}},"adjHigh":{{day.Close}},"adjLow":{{day.Close}},"adjOpen":{{day.Close}},"adjVolume":1327870,"divCash":{{day.Dividend:0.0###}},"splitFactor":{{day.Split:0.0###}}}
            """)));
        return Page.Of($"[{(isReformatted ? text.Replace("\"adjClose\"", "\"adjustedClose\"", StringComparison.Ordinal) : text)}]", Page.Json, StatusCodes.Status200OK);
    }

    private static Page Detail(int status, string detail) =>
        new JsonBuffer().Raw(new JsonFields().Add("detail", detail).ToObject()).ToPage(status, []);
}
