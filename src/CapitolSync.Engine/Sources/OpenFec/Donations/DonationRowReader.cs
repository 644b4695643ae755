using System.Buffers.Text;
using System.Text.Json;

namespace CapitolSync.Engine.Sources.OpenFec.Donations;

/// <summary>Reads the rows of a page value by value, straight to where the database takes them from.</summary>
internal static class DonationRowReader
{
    private const int DayLength = 10;

    /// <summary>Reads the list at whose start the reader stands.</summary>
    /// <exception cref="PageException">A row lacks its key, or a value is of another kind.</exception>
    public static void ReadAll(ref Utf8JsonReader reader, DonationRows rows)
    {
        var keys = new DonationKeys();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var row = rows.Add();
            for (var position = 0; reader.Read() && reader.TokenType == JsonTokenType.PropertyName; position++)
            {
                var column = keys.Find(position, reader.ValueSpan);
                reader.Read();
                if (column == DonationKeys.None)
                    reader.Skip();
                else
                    row[column] = Value(ref reader, rows, DonationColumns.All[column]);
            }

            RequireKey(row);
        }
    }

    private static void RequireKey(Span<DonationValue> row)
    {
        foreach (var column in (ReadOnlySpan<int>)[DonationColumns.Period, DonationColumns.SubId, DonationColumns.CommitteeId])
        {
            if (row[column].Form == ValueForm.Null)
                throw new PageException(ErrorIds.FormatChanged, $"The page of Schedule A has a row without '{DonationColumns.All[column].Key}'.");
        }
    }

    private static DonationValue Value(ref Utf8JsonReader reader, DonationRows rows, DonationColumn column)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return default;
        return (column.Kind, reader.TokenType) switch
        {
            (ColumnKind.Text, JsonTokenType.String) => Text(ref reader, rows),
            (ColumnKind.Text, JsonTokenType.Number) => Slice(ref reader, 0),
            (ColumnKind.Day, JsonTokenType.String) when reader.ValueSpan.Length >= DayLength => new DonationValue(ValueForm.Body, reader.TokenStartIndex + 1, DayLength),
            (ColumnKind.Integer, JsonTokenType.Number) when reader.TryGetInt64(out var number) => new DonationValue(ValueForm.Number, number),
            (ColumnKind.Integer, JsonTokenType.String) when Utf8Parser.TryParse(reader.ValueSpan, out long number, out var read) && read == reader.ValueSpan.Length
                => new DonationValue(ValueForm.Number, number),
            (ColumnKind.Boolean, JsonTokenType.True) => new DonationValue(ValueForm.Number, 1),
            (ColumnKind.Boolean, JsonTokenType.False) => new DonationValue(ValueForm.Number, 0),
            (ColumnKind.Cents, JsonTokenType.Number) when reader.TryGetDecimal(out var dollars) => Cents(dollars),
            _ => throw new PageException(ErrorIds.FormatChanged, $"The page of Schedule A has '{column.Key}' as {reader.TokenType}, which it should not be."),
        };
    }

    private static DonationValue Text(ref Utf8JsonReader reader, DonationRows rows)
    {
        // Without escapes the text stands in the body as it is; one more byte for the quote before it.
        if (!reader.ValueIsEscaped)
            return Slice(ref reader, 1);
        var room = rows.Room(reader.ValueSpan.Length);
        return rows.Keep(reader.CopyString(room));
    }

    private static DonationValue Slice(ref Utf8JsonReader reader, int quote) =>
        new(ValueForm.Body, reader.TokenStartIndex + quote, reader.ValueSpan.Length);

    private static DonationValue Cents(decimal dollars) =>
        new(ValueForm.Number, (long)decimal.Round(dollars * 100, MidpointRounding.AwayFromZero));
}
