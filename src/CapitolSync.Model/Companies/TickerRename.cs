namespace CapitolSync;

/// <summary>A ticker that became another one.</summary>
/// <remarks>Source: a list that CapitolSync ships, with what Set-CtTickerRename changed.</remarks>
public sealed record TickerRename
{
    /// <summary>What it was.</summary>
    public required string OldTicker { get; init; }

    /// <summary>What it became.</summary>
    public required string NewTicker { get; init; }

    /// <summary>The first day of the new ticker.</summary>
    public required DateTime EffectiveOn { get; init; }

    /// <summary>From this day the old ticker is another security's; <see langword="null"/> if it was not given away.</summary>
    public DateTime? ReusedOn { get; init; }

    /// <summary>Whether a user added it; the others are shipped with the module.</summary>
    public bool IsCustom { get; init; }
}
