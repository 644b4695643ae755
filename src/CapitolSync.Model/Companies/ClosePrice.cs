namespace CapitolSync;

/// <summary>The close of a security on a day.</summary>
/// <remarks>Source: Tiingo by Sync-CtPrice, or what Import-CtPrice stored.</remarks>
public sealed record ClosePrice
{
    /// <summary>The ticker that the security has today: <c>META</c>, <c>BRK.B</c>.</summary>
    public required string Ticker { get; init; }

    /// <summary>The trading day.</summary>
    public required DateTime Date { get; init; }

    /// <summary>USD per share, as traded on that day.</summary>
    public required double Close { get; init; }

    /// <summary>USD per share, with splits and dividends since that day taken into account; <see langword="null"/> if the source gives none.</summary>
    public double? AdjustedClose { get; init; }

    /// <summary>Number of new shares for an old one on that day: 4 for a split of four for one; 1 without a split.</summary>
    public double SplitFactor { get; init; } = 1;

    /// <summary>USD per share, the dividend that goes ex on that day; 0 without one.</summary>
    public double Dividend { get; init; }

    /// <summary>Who says so.</summary>
    public required string Source { get; init; }
}
