namespace CapitolSync.Engine.Sources.OpenFec.Donations.Positions;

/// <summary>How far the reading of what is new has come.</summary>
/// <param name="StartedAt">When the run that asked began, UTC.</param>
/// <param name="IsOverlap">Past what was loaded since, in the overlap of dates.</param>
/// <param name="LastIndexes">The cursor, as the API wrote it.</param>
internal sealed record UpdateState(DateTimeOffset StartedAt, bool IsOverlap = false, string? LastIndexes = null)
{
    /// <summary>Rows that have come so far.</summary>
    public long Read { get; init; }

    /// <summary>Those of them without a date.</summary>
    public long Undated { get; init; }
}
