using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.OpenFec.Donations;

/// <summary>Reads the rows of a page value by value, straight to where the database takes them from.</summary>
internal static class DonationRowReader
{
    private const int DayLength = 10;

    /// <summary>Reads the list that comes next.</summary>
    /// <exception cref="PageException">A row lacks its key, or a value is of another kind.</exception>
    public static void ReadAll(ref JsonScanner json, DonationRows rows)
    {
        var keys = new DonationKeys();
        json.Require((byte)'[');
        if (json.Take((byte)']'))
            return;
        do
        {
            var row = rows.Add();
            Read(ref json, rows, row, keys);
            RequireWhole(row);
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
        do
        {
            var column = keys.Read(position++, ref json);
            if (column != DonationKeys.None)
                row[column] = Value(ref json, rows, DonationColumns.All[column]);
        }
        while (json.Take((byte)','));

        json.Require((byte)'}');
    }

    private static void RequireWhole(Span<DonationValue> row)
    {
        // Every row has all keys, mostly with nothing in them. Without its key, nothing would take the place of what is known.
        for (var column = 0; column < row.Length; column++)
        {
            if (row[column].Form == ValueForm.Missing)
                throw Without(column);
        }

        foreach (var column in (ReadOnlySpan<int>)[DonationColumns.Period, DonationColumns.SubId, DonationColumns.CommitteeId])
        {
            if (row[column].Form == ValueForm.Null)
                throw Without(column);
        }
    }

    private static DonationValue Value(ref JsonScanner json, DonationRows rows, DonationColumn column)
    {
        switch (json.Peek())
        {
            case (byte)'"':
                return FromString(ref json, rows, column);
            case (byte)'{' or (byte)'[':
                throw Wrong(column, "an object or a list");
            default:
                var start = json.Position;
                return FromScalar(json.Scalar(), start, column);
        }
    }

    private static DonationValue FromString(ref JsonScanner json, DonationRows rows, DonationColumn column)
    {
        var start = json.Position;
        var text = json.String(out var isEscaped);
        var length = text.End.Value - text.Start.Value;
        return column.Kind switch
        {
            ColumnKind.Text when isEscaped => Unescaped(rows, json[start..(start + length + 2)]),
            ColumnKind.Text => new DonationValue(ValueForm.Body, text.Start.Value, length),
            ColumnKind.Day when length >= DayLength => new DonationValue(ValueForm.Body, text.Start.Value, DayLength),
            ColumnKind.Integer when Utf8Parser.TryParse(json[text], out long number, out var read) && read == length => new DonationValue(ValueForm.Number, number),
            _ => throw Wrong(column, "a string"),
        };
    }

    private static DonationValue FromScalar(ReadOnlySpan<byte> scalar, int start, DonationColumn column)
    {
        if (scalar[0] == 'n' && scalar.SequenceEqual("null"u8))
            return new DonationValue(ValueForm.Null, 0);
        var isNumber = scalar[0] is (byte)'-' or (>= (byte)'0' and <= (byte)'9');
        return column.Kind switch
        {
            ColumnKind.Text when isNumber => new DonationValue(ValueForm.Body, start, scalar.Length),
            ColumnKind.Integer when Utf8Parser.TryParse(scalar, out long number, out var read) && read == scalar.Length => new DonationValue(ValueForm.Number, number),
            ColumnKind.Boolean when scalar.SequenceEqual("true"u8) => new DonationValue(ValueForm.Number, 1),
            ColumnKind.Boolean when scalar.SequenceEqual("false"u8) => new DonationValue(ValueForm.Number, 0),
            ColumnKind.Cents when isNumber && Dollars.TryParse(scalar, out var cents) => new DonationValue(ValueForm.Number, cents),
            _ => throw Wrong(column, isNumber ? "a number" : "something else"),
        };
    }

    private static DonationValue Unescaped(DonationRows rows, ReadOnlySpan<byte> written)
    {
        var room = rows.Room(written.Length);
        var reader = new Utf8JsonReader(written);
        reader.Read();
        return rows.Keep(reader.CopyString(room));
    }

    private static PageException Without(int column) =>
        new(ErrorIds.FormatChanged, $"The Schedule A page has a row without '{DonationColumns.All[column].Key}'.");

    private static PageException Wrong(DonationColumn column, string what) =>
        new(ErrorIds.FormatChanged, $"The Schedule A page has {what} in '{column.Key}', which is not expected.");
}
