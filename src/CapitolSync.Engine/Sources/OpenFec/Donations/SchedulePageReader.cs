using CapitolSync.Engine.Sources.OpenFec.Donations.Rows;
using System.Text;
using System.Text.Json;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Http.Json;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.OpenFec.Donations;

/// <summary>Reads a page of Schedule A.</summary>
internal static class SchedulePageReader
{
    private const int UsualRows = 100;

    /// <summary>Reads the page; it takes the body over.</summary>
    /// <param name="body">The body.</param>
    /// <param name="query">What was asked; <see langword="null"/> if any row will do.</param>
    /// <exception cref="PageException">It lacks what it must contain, or has it in a new shape.</exception>
    public static SchedulePage Read(PageBody body, ScheduleQuery? query = null)
    {
        var rows = new DonationRows(body.TakeOver(), UsualRows);
        try
        {
            return Read(body.Span, rows, query);
        }
        catch (Exception error)
        {
            rows.Dispose();
            if (error is JsonException or InvalidOperationException or FormatException or OverflowException)
                throw FormatChanged(error.Message, error);
            throw;
        }
    }

    private static SchedulePage Read(ReadOnlySpan<byte> body, DonationRows rows, ScheduleQuery? query)
    {
        // A look for the count alone asks for one row, whichever that is.
        var needsRows = query is not { Rows: 1 };
        var json = new JsonScanner(body);
        Pagination? pagination = null;
        var hasRows = false;
        Require(json.Take((byte)'{'), "it is not an object");
        if (!json.Take((byte)'}'))
        {
            do
            {
                json.Peek();
                var key = body[json.String(out _)];
                json.Require((byte)':');
                if (key.SequenceEqual("pagination"u8))
                {
                    pagination = ReadPagination(json.Skip());
                }
                else if (key.SequenceEqual("results"u8))
                {
                    Require(json.Peek() == '[', "'results' is not a list");
                    DonationRowReader.ReadAll(ref json, rows, new DonationScope(query));
                    hasRows = true;
                }
                else
                {
                    json.Skip();
                }
            }
            while (json.Take((byte)','));

            json.Require((byte)'}');
        }

        Require(hasRows, "it has no 'results'");
        Require(pagination is { Count: not null }, "it has no 'pagination' with a 'count'");
        // Reading could not continue after rows without a cursor, and they would look like the end.
        Require(rows.Listed == 0 || pagination!.LastIndexes is not null, "it has rows but no 'last_indexes'");
        Require(rows.Count > 0 || rows.Listed == 0 || !needsRows, () => UnreadableRow.NothingReadable(rows.Unreadable));
        var count = pagination!.Count!.Value;
        return new SchedulePage(rows, count, CountRules.IsExact(pagination.IsCountExact, count), rows.Listed == 0 ? null : pagination.LastIndexes, pagination.PerPage);
    }

    private static Pagination ReadPagination(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var pagination = new Pagination(null, null, null);
        reader.Read();
        Require(reader.TokenType == JsonTokenType.StartObject, "'pagination' is not an object");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isCount = IsNamed(reader, "count"u8);
            var isExact = IsNamed(reader, "is_count_exact"u8);
            var isPerPage = IsNamed(reader, "per_page"u8);
            var isCursor = IsNamed(reader, "last_indexes"u8);
            reader.Read();
            if (isExact)
                pagination = pagination with { IsCountExact = IsTrue(reader) };
            if (isCount && WholeNumberConverter.TryRead(reader, out var count) && count >= 0)
                pagination = pagination with { Count = count };
            else if (isPerPage && WholeNumberConverter.TryRead(reader, out var perPage) && perPage is > 0 and <= int.MaxValue)
                pagination = pagination with { PerPage = (int)perPage };
            else if (isCursor && reader.TokenType == JsonTokenType.StartObject)
                pagination = pagination with { LastIndexes = Raw(ref reader, json) };
            else
                reader.Skip();
        }

        return pagination;
    }

    // What neither says so nor is missing is no promise.
    private static bool IsTrue(in Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.True || (reader.TokenType == JsonTokenType.String && IsNamed(reader, "true"u8));

    private static string Raw(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        var cursor = Encoding.UTF8.GetString(json[start..(int)reader.BytesConsumed]);
        // One that cannot be sent back is none.
        _ = new ScheduleQuery([]) { LastIndexes = cursor }.ToPath();
        return cursor;
    }

    // Half a surrogate pair cannot be compared with anything.
    private static bool IsNamed(in Utf8JsonReader reader, ReadOnlySpan<byte> name) => !reader.ValueIsEscaped && reader.ValueTextEquals(name);

    private static void Require(bool isSo, Func<string> otherwise)
    {
        if (!isSo)
            throw FormatChanged(otherwise());
    }

    private static void Require(bool isSo, string otherwise)
    {
        if (!isSo)
            throw FormatChanged(otherwise);
    }

    private static PageException FormatChanged(string what, Exception? inner = null) =>
        new(ErrorIds.FormatChanged, $"The Schedule A page has an unexpected format: {what}.", inner);

    private sealed record Pagination(long? Count, bool? IsCountExact, string? LastIndexes)
    {
        public int? PerPage { get; init; }
    }
}
