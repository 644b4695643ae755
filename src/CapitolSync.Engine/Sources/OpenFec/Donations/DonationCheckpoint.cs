using CapitolSync.Engine.Sources.OpenFec.Donations.Positions;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Telemetry;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Sources.OpenFec.Donations;

/// <summary>A committee and period with its position.</summary>
internal sealed class DonationCheckpoint(DonationPart part, DonationState state)
{
    public DonationPart Part => part;

    public Checkpoint<DonationState> State { get; } = new(StreamNames.Donations, part.Key, state, DonationJson.Default.DonationState);

    public DonationState Value => State.Value;

    /// <summary>The position in words, with the cursor that the API gave.</summary>
    public string Position =>
        $"{part.Key} at {Wording.Number(Value.Read)} of {(Value.Count is { } count ? Wording.Number(count) : "?")} rows{(Value.LastIndexes is { } cursor ? $", last_indexes {cursor}" : "")}";

    public static DonationCheckpoint Load(SqliteConnection? connection, DonationPart part)
    {
        var saved = connection is null ? null : SyncStateTable.Find(connection, StreamNames.Donations, part.Key);
        return new DonationCheckpoint(part, saved is null ? new DonationState() : saved.Read(StreamNames.Donations, DonationJson.Default.DonationState));
    }

    /// <summary>Moves the position with the open transaction; a complete one is stamped as such.</summary>
    public void Stage(StoreSession session, Func<DonationState, DonationState> move)
    {
        if (State.Stage(session, move).IsComplete)
            State.StageCompleted(session);
    }
}
