using System.Text.Json;
using CapitolSync.Engine.Store;

namespace CapitolSync.Engine.Streams.Listings;

/// <summary>Reads and writes the ledger of a pass.</summary>
internal static class ListingLedgerJson
{
    /// <summary>Reads a ledger. What is not known is passed over.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static ListingLedger Read(ref Utf8JsonReader reader)
    {
        reader.RequireObject();
        var pass = new ListingLedger();
        while (reader.NextProperty(out var name))
        {
            switch (name)
            {
                case "since":
                    pass = pass with { Since = reader.IsNull() ? null : reader.GetDateTimeOffset() };
                    break;
                case "total":
                    pass = pass with { Total = reader.GetInt64() };
                    break;
                case "start":
                    pass = pass with { Start = reader.GetInt64() };
                    break;
                case "startDate":
                    pass = pass with { StartDate = reader.IsNull() ? null : reader.GetDateTimeOffset() };
                    break;
                case "lowest":
                    pass = pass with { Lowest = reader.GetInt64() };
                    break;
                case "covered":
                    pass = pass with { Covered = RankSet.Parse(reader.GetString() ?? "") };
                    break;
                case "unsureTo":
                    pass = pass with { UncertainUpTo = reader.GetInt64() };
                    break;
                case "epoch":
                    pass = pass with { Epoch = reader.GetInt32() };
                    break;
                case "isSinking":
                    pass = pass with { IsSinking = reader.GetBoolean() };
                    break;
                case "disturbed":
                    pass = pass with { Disturbed = reader.GetBoolean() };
                    break;
                case "headRead":
                    pass = pass with { IsHeadRead = reader.GetBoolean() };
                    break;
                case "loose":
                    pass = pass with { HeadOverlapPending = reader.GetInt64() };
                    break;
                case "round":
                    pass = pass with { Round = reader.GetInt32() };
                    break;
                case "newest":
                    pass = pass with { Newest = reader.IsNull() ? null : reader.GetDateTimeOffset() };
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return pass;
    }

    /// <summary>Writes a ledger.</summary>
    public static void Write(Utf8JsonWriter writer, ListingLedger pass)
    {
        writer.WriteStartObject();
        writer.WriteInstant("since"u8, pass.Since);
        writer.WriteNumber("total"u8, pass.Total);
        writer.WriteNumber("start"u8, pass.Start);
        writer.WriteInstant("startDate"u8, pass.StartDate);
        writer.WriteNumber("lowest"u8, pass.Lowest);
        writer.WriteString("covered"u8, pass.Covered.ToString());
        writer.WriteNumber("unsureTo"u8, pass.UncertainUpTo);
        writer.WriteNumber("epoch"u8, pass.Epoch);
        writer.WriteBoolean("isSinking"u8, pass.IsSinking);
        writer.WriteBoolean("disturbed"u8, pass.Disturbed);
        writer.WriteBoolean("headRead"u8, pass.IsHeadRead);
        writer.WriteNumber("loose"u8, pass.HeadOverlapPending);
        writer.WriteNumber("round"u8, pass.Round);
        writer.WriteInstant("newest"u8, pass.Newest);
        writer.WriteEndObject();
    }
}
