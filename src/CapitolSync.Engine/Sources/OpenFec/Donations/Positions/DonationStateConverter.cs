using System.Text.Json;
using System.Text.Json.Serialization;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Sources.OpenFec.Donations.Positions;

/// <summary>Reads and writes what is kept of a committee and period. What it does not know it passes over.</summary>
internal sealed class DonationStateConverter : JsonConverter<DonationState>
{
    /// <inheritdoc/>
    public override DonationState Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.RequireObject();
        var state = new DonationState();
        while (reader.NextProperty(out var name))
        {
            switch (name)
            {
                case "pass":
                    state = state with { Pass = reader.GetInt32() };
                    break;
                case "lastIndexes":
                    state = state with { LastIndexes = reader.GetString() };
                    break;
                case "readingSince":
                    state = state with { ReadingSince = reader.IsNull() ? null : reader.GetDateTimeOffset() };
                    break;
                case "isLoaded":
                    state = state with { IsLoaded = reader.GetBoolean() };
                    break;
                case "isReread":
                    state = state with { IsReread = reader.GetBoolean() };
                    break;
                case "read":
                    state = state with { Read = reader.GetInt64() };
                    break;
                case "count":
                    state = state with { Count = reader.IsNull() ? null : reader.GetInt64() };
                    break;
                case "countedAt":
                    state = state with { CountedAt = reader.IsNull() ? null : reader.GetDateTimeOffset() };
                    break;
                case "provenAt":
                    state = state with { ProvenAt = reader.IsNull() ? null : reader.GetDateTimeOffset() };
                    break;
                case "estimateError":
                    state = state with { EstimateError = reader.GetInt64() };
                    break;
                case "upToDate":
                    state = state with { UpToDate = reader.IsNull() ? null : reader.GetDateTimeOffset() };
                    break;
                case "update":
                    state = state with { Update = reader.IsNull() ? null : ReadUpdate(ref reader) };
                    break;
                case "unreadable":
                    state = state with { Unreadable = ReadUnreadable(ref reader) };
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return state;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DonationState value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteNumber("pass"u8, value.Pass);
        if (value.LastIndexes is { } lastIndexes)
            writer.WriteString("lastIndexes"u8, lastIndexes);
        writer.WriteInstant("readingSince"u8, value.ReadingSince);
        writer.WriteBoolean("isLoaded"u8, value.IsLoaded);
        writer.WriteBoolean("isReread"u8, value.IsReread);
        writer.WriteNumber("read"u8, value.Read);
        if (value.Count is { } count)
            writer.WriteNumber("count"u8, count);
        writer.WriteInstant("countedAt"u8, value.CountedAt);
        writer.WriteInstant("provenAt"u8, value.ProvenAt);
        writer.WriteNumber("estimateError"u8, value.EstimateError);
        writer.WriteInstant("upToDate"u8, value.UpToDate);
        if (value.Update is { } update)
            Write(writer, update);
        writer.WriteStartArray("unreadable"u8);
        foreach (var row in value.Unreadable)
            Write(writer, row);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static UpdateState ReadUpdate(ref Utf8JsonReader reader)
    {
        reader.RequireObject();
        var update = new UpdateState(default);
        while (reader.NextProperty(out var name))
        {
            switch (name)
            {
                case "startedAt":
                    update = update with { StartedAt = reader.GetDateTimeOffset() };
                    break;
                case "isOverlap":
                    update = update with { IsOverlap = reader.GetBoolean() };
                    break;
                case "lastIndexes":
                    update = update with { LastIndexes = reader.GetString() };
                    break;
                case "read":
                    update = update with { Read = reader.GetInt64() };
                    break;
                case "undated":
                    update = update with { Undated = reader.GetInt64() };
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return update;
    }

    private static void Write(Utf8JsonWriter writer, UpdateState update)
    {
        writer.WriteStartObject("update"u8);
        writer.WriteInstant("startedAt"u8, update.StartedAt);
        writer.WriteBoolean("isOverlap"u8, update.IsOverlap);
        if (update.LastIndexes is { } lastIndexes)
            writer.WriteString("lastIndexes"u8, lastIndexes);
        writer.WriteNumber("read"u8, update.Read);
        writer.WriteNumber("undated"u8, update.Undated);
        writer.WriteEndObject();
    }

    private static List<UnreadableDonation> ReadUnreadable(ref Utf8JsonReader reader)
    {
        var rows = new List<UnreadableDonation>();
        if (reader.IsNull())
            return rows;
        reader.RequireArray();
        while (reader.NextElement())
        {
            reader.RequireObject();
            var row = new UnreadableDonation("", null);
            while (reader.NextProperty(out var name))
            {
                switch (name)
                {
                    case "item":
                        row = row with { Item = reader.GetString() ?? "" };
                        break;
                    case "after":
                        row = row with { After = reader.GetString() };
                        break;
                    case "minDate":
                        row = row with { MinDate = ReadDay(ref reader) };
                        break;
                    case "minLoadDate":
                        row = row with { MinLoadDate = ReadDay(ref reader) };
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            rows.Add(row);
        }

        return rows;
    }

    private static void Write(Utf8JsonWriter writer, UnreadableDonation row)
    {
        writer.WriteStartObject();
        writer.WriteString("item"u8, row.Item);
        if (row.After is { } after)
            writer.WriteString("after"u8, after);
        WriteDay(writer, "minDate"u8, row.MinDate);
        WriteDay(writer, "minLoadDate"u8, row.MinLoadDate);
        writer.WriteEndObject();
    }

    private static DateOnly? ReadDay(ref Utf8JsonReader reader) =>
        reader.GetString() is not { } text ? null
        : Utf8Iso.TryDay(text, out var day) ? day
        : throw new JsonException($"'{text}' is not a day.");

    private static void WriteDay(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateOnly? day)
    {
        if (day is { } known)
            writer.WriteString(name, Iso.Day(known));
    }
}
