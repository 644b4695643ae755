using System.Text.Json;
using System.Text.Json.Serialization;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Streams.Listings.OddRows;

namespace CapitolSync.Engine.Streams.Listings;

/// <summary>Reads and writes what is kept of a listing. What it does not know it passes over.</summary>
internal sealed class ListingStateConverter : JsonConverter<ListingState>
{
    /// <inheritdoc/>
    public override ListingState Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.RequireObject();
        var state = new ListingState();
        while (reader.NextProperty(out var name))
        {
            switch (name)
            {
                case "pass":
                    state = state with { Pass = reader.IsNull() ? null : ListingLedgerJson.Read(ref reader) };
                    break;
                case "pageSize":
                    state = state with { PageSize = reader.IsNull() ? null : reader.GetInt32() };
                    break;
                case "newest":
                    state = state with { Newest = reader.IsNull() ? null : reader.GetDateTimeOffset() };
                    break;
                case "since":
                    state = state with { Since = reader.IsNull() ? null : reader.GetDateTimeOffset() };
                    break;
                case "hasCompleted":
                    state = state with { HasCompleted = reader.GetBoolean() };
                    break;
                case "unreadable":
                    state = state with { Unreadable = ReadFailures(ref reader) };
                    break;
                case "total":
                    state = state with { Total = reader.GetInt64() };
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return state;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ListingState value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        if (value.Pass is { } pass)
        {
            writer.WritePropertyName("pass"u8);
            ListingLedgerJson.Write(writer, pass);
        }

        if (value.PageSize is { } pageSize)
            writer.WriteNumber("pageSize"u8, pageSize);
        writer.WriteInstant("newest"u8, value.Newest);
        writer.WriteInstant("since"u8, value.Since);
        writer.WriteBoolean("hasCompleted"u8, value.HasCompleted);
        writer.WriteStartArray("unreadable"u8);
        foreach (var row in value.Unreadable)
            Write(writer, row);
        writer.WriteEndArray();
        writer.WriteNumber("total"u8, value.Total);
        writer.WriteEndObject();
    }

    private static List<ListingRowFailure> ReadFailures(ref Utf8JsonReader reader)
    {
        var rows = new List<ListingRowFailure>();
        if (reader.IsNull())
            return rows;
        reader.RequireArray();
        while (reader.NextElement())
            rows.Add(ReadFailure(ref reader));
        return rows;
    }

    private static ListingRowFailure ReadFailure(ref Utf8JsonReader reader)
    {
        reader.RequireObject();
        var row = new ListingRowFailure("", 0, null, IsSeen: false);
        while (reader.NextProperty(out var name))
        {
            switch (name)
            {
                case "item":
                    row = row with { Item = reader.GetString() ?? "" };
                    break;
                case "rank":
                    row = row with { Rank = reader.GetInt64() };
                    break;
                case "published":
                    row = row with { Published = reader.IsNull() ? null : reader.GetDateTimeOffset() };
                    break;
                case "isSeen":
                    row = row with { IsSeen = reader.GetBoolean() };
                    break;
                case "hasKey":
                    row = row with { HasKey = reader.GetBoolean() };
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return row;
    }

    private static void Write(Utf8JsonWriter writer, ListingRowFailure row)
    {
        writer.WriteStartObject();
        writer.WriteString("item"u8, row.Item);
        writer.WriteNumber("rank"u8, row.Rank);
        writer.WriteInstant("published"u8, row.Published);
        writer.WriteBoolean("isSeen"u8, row.IsSeen);
        writer.WriteBoolean("hasKey"u8, row.HasKey);
        writer.WriteEndObject();
    }
}
