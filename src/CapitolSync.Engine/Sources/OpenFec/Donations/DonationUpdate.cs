using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Sources.OpenFec.Donations;

/// <summary>What the partitions of one run share: when it began, how far it looks back, and the list of what is left.</summary>
internal sealed class DonationUpdate(
    Database? database, DateTimeOffset startedAt, TimeSpan overlap, TimeProvider time, Action<DonationCheckpoint> done, DonationTurns turns)
{
    // The FEC's load dates have no zone, and its day is not ours.
    private static readonly TimeSpan Margin = TimeSpan.FromDays(2);

    public DateTimeOffset StartedAt => startedAt;

    public DonationTurns Turns => turns;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The load date from which rows are new since the last update.</summary>
    public static DateOnly LoadedSince(DateTimeOffset upToDate) => DateOnly.FromDateTime((upToDate - Margin).UtcDateTime);

    /// <summary>From which day on contributions are looked at again; <see langword="null"/> if none has a date.</summary>
    public DateOnly? OverlapFrom(DonationPart part)
    {
        using var connection = database!.ConnectForReading();
        using var command = connection.CreateCommand("""
            SELECT max(contribution_receipt_date) FROM donations
            WHERE committee_id = $committee AND two_year_transaction_period = $period AND gone_at IS NULL AND contribution_receipt_date <= $today
            """);
        // Dates in the future are typing errors. The newest of them would hide every correction.
        command.Parameters.AddWithValue("$today", Iso.Day(Now));
        command.Parameters.AddWithValue("$committee", part.CommitteeId);
        command.Parameters.AddWithValue("$period", part.Period);
        if (command.ExecuteScalar() is not string newest)
            return null;
        var from = Iso.Day(newest).AddDays(-(int)overlap.TotalDays);
        return part.Since > from ? part.Since : from;
    }

    /// <summary>Our rows without a date.</summary>
    public long CountUndated(DonationPart part)
    {
        // Asked with a date, rows without one are not part of it.
        if (part.Since is not null)
            return 0;
        using var connection = database!.ConnectForReading();
        using var command = connection.CreateCommand("""
            SELECT count(*) FROM donations
            WHERE committee_id = $committee AND two_year_transaction_period = $period AND gone_at IS NULL
              AND contribution_receipt_date IS NULL AND ($individual = 0 OR is_individual = 1)
            """);
        command.Parameters.AddWithValue("$committee", part.CommitteeId);
        command.Parameters.AddWithValue("$period", part.Period);
        command.Parameters.AddWithValue("$individual", part.Individual ? 1 : 0);
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>Nothing is left to do there.</summary>
    public void Done(DonationCheckpoint checkpoint) => done(checkpoint);
}
