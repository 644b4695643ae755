using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.OpenFec.Donations.Rows;

/// <summary>Reads the rows of a page value by value, straight to where the database takes them from.</summary>
internal static class DonationRowReader
{
    private const int DayLength = 10;

    /// <summary>Reads the list that comes next. A row without its key, with a value of another kind, or of another committee costs itself alone.</summary>
    /// <exception cref="PageException">It is not a list of objects.</exception>
    public static void ReadAll(ref JsonScanner json, DonationRows rows, DonationScope scope)
    {
        var keys = new DonationKeys();
        json.Require((byte)'[');
        if (json.Take((byte)']'))
            return;
        var place = 0;
        do
        {
            place++;
            if (json.Peek() != '{')
            {
                rows.Note(new UnreadableRow(null, place, "row", Encoding.UTF8.GetString(json.Skip())));
                continue;
            }

            var row = rows.Add();
            var start = json.Position;
            Read(ref json, rows, row, keys);
            if (OddColumn(row) is >= 0 and var column)
                rows.TakeBack(Describe(json[start..json.Position], rows, row, column, place));
            else if (scope.ForeignColumn(rows, row) is >= 0 and var foreign)
                rows.TakeBack(Describe(json[start..json.Position], rows, row, foreign, place) with { Reason = "is not what was asked for" });
        }
        while (json.Take((byte)','));

        json.Require((byte)']');
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Read(ref JsonScanner json, DonationRows rows, Span<DonationValue> row, DonationKeys keys)
    {
        json.Require((byte)'{');
        if (json.Take((byte)'}'))
            return;
        var position = 0;
        var columns = DonationColumns.All;
        do
        {
            var column = keys.Read(position++, ref json);
            if (column != DonationKeys.None)
                row[column] = Value(ref json, rows, columns[column]);
        }
        while (json.Take((byte)','));

        json.Require((byte)'}');
    }

    /// <summary>The first column that cannot be read; -1 if the row is complete.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int OddColumn(ReadOnlySpan<DonationValue> row)
    {
        // Every row has all keys, mostly with nothing in them. Without its key, nothing would take the place of what is known.
        for (var column = 0; column < row.Length; column++)
        {
            if (row[column].Form <= ValueForm.Odd || (column <= DonationColumns.CommitteeId && row[column].Form == ValueForm.Null))
                return column;
        }

        return -1;
    }

    private static UnreadableRow Describe(ReadOnlySpan<byte> json, DonationRows rows, ReadOnlySpan<DonationValue> row, int column, int place)
    {
        var id = row[DonationColumns.SubId];
        var key = id.Form is ValueForm.Body or ValueForm.Beside ? Encoding.UTF8.GetString(rows.Text(id)) : null;
        var name = DonationColumns.All[column].Key;
        return new UnreadableRow(key, place, name, row[column].Form == ValueForm.Missing ? null : Written(json, name));
    }

    /// <summary>The text after a key, for an error message.</summary>
    private static string Written(ReadOnlySpan<byte> row, string name)
    {
        var key = Encoding.UTF8.GetBytes($"\"{name}\"");
        if (row.IndexOf(key) is not (>= 0 and var at))
            return "";
        var json = new JsonScanner(row[(at + key.Length)..]);
        json.Take((byte)':');
        return Encoding.UTF8.GetString(json.Skip());
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static DonationValue Value(ref JsonScanner json, DonationRows rows, DonationColumn column)
    {
        switch (json.Peek())
        {
            case (byte)'"':
                return FromString(ref json, rows, column);
            case (byte)'{' or (byte)'[':
                json.Skip();
                return new DonationValue(ValueForm.Odd, 0);
            default:
                var start = json.Position;
                return FromScalar(json.Scalar(), start, column);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static DonationValue FromString(ref JsonScanner json, DonationRows rows, DonationColumn column)
    {
        var start = json.Position;
        var text = json.String(out var isEscaped);
        var length = text.End.Value - text.Start.Value;
        return column.Kind switch
        {
            ColumnKind.Text when isEscaped => Unescaped(rows, json[start..(start + length + 2)]),
            ColumnKind.Text => new DonationValue(ValueForm.Body, text.Start.Value, length),
            ColumnKind.Day when length >= DayLength && IsDay(json[text]) => new DonationValue(ValueForm.Body, text.Start.Value, DayLength),
            ColumnKind.Integer when Digits.TryParse(json[text], out var number) => new DonationValue(ValueForm.Number, number),
            ColumnKind.Boolean when Truth(json[text]) is >= 0 and var truth => new DonationValue(ValueForm.Number, truth),
            // Text may be empty; anything else that is, is not known.
            _ when length == 0 => new DonationValue(ValueForm.Null, 0),
            ColumnKind.Cents when Dollars.TryParse(json[text], out var cents) => new DonationValue(ValueForm.Number, cents),
            _ => new DonationValue(ValueForm.Odd, 0),
        };
    }

    /// <summary>1 for yes, 0 for no; -1 for what is neither.</summary>
    private static int Truth(ReadOnlySpan<byte> text) =>
        text is [(byte)'1'] || Ascii.EqualsIgnoreCase(text, "true"u8) ? 1 : text is [(byte)'0'] || Ascii.EqualsIgnoreCase(text, "false"u8) ? 0 : -1;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool IsDay(ReadOnlySpan<byte> text) =>
        text[4] == '-' && text[7] == '-' && Digits.TryRead(text[..4], out var year) && Digits.TryRead(text[5..7], out var month) && Digits.TryRead(text[8..DayLength], out var day)
        && year > 0 && month is >= 1 and <= 12 && day >= 1 && (day <= 28 || day <= DateTime.DaysInMonth((int)year, (int)month));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static DonationValue FromScalar(ReadOnlySpan<byte> scalar, int start, DonationColumn column)
    {
        if (scalar.Length == 4 && ByteSearch.Begins(scalar, "null"u8))
            return new DonationValue(ValueForm.Null, 0);
        var isNumber = scalar[0] is (byte)'-' or (>= (byte)'0' and <= (byte)'9');
        return column.Kind switch
        {
            ColumnKind.Text when isNumber => new DonationValue(ValueForm.Body, start, scalar.Length),
            ColumnKind.Integer when Digits.TryParse(scalar, out var number) => new DonationValue(ValueForm.Number, number),
            ColumnKind.Boolean when Truth(scalar) is >= 0 and var truth => new DonationValue(ValueForm.Number, truth),
            ColumnKind.Cents when isNumber && Dollars.TryParse(scalar, out var cents) => new DonationValue(ValueForm.Number, cents),
            _ => new DonationValue(ValueForm.Odd, 0),
        };
    }

    private static DonationValue Unescaped(DonationRows rows, ReadOnlySpan<byte> written)
    {
        var room = rows.Room(written.Length);
        try
        {
            var reader = new Utf8JsonReader(written);
            reader.Read();
            return rows.Keep(reader.CopyString(room));
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // Half of a surrogate pair, or an escape that does not exist.
            return new DonationValue(ValueForm.Odd, 0);
        }
    }
}
