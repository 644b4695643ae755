namespace CapitolSync;

/// <summary>
/// How often a member trades in sectors that the member's committees oversee, compared with the other members of the chamber.
/// For each trade, p is the share of the other members' trades that are in a sector which this member's committees oversaw on
/// that day; n is the number of trades, k the number of overlaps.
/// </summary>
/// <remarks>Source: computed from the stored trades, the committees of Congress and their jurisdictions.</remarks>
public sealed record CommitteeConflictSummary
{
    /// <summary>The member's bioguide ID.</summary>
    public required string PoliticianId { get; init; }

    /// <summary>The member's name.</summary>
    public string? Politician { get; init; }

    /// <summary>The member's party.</summary>
    public string? Party { get; init; }

    /// <summary>The chamber of the newest trade.</summary>
    public string? Chamber { get; init; }

    /// <summary>n: trades whose sector is known and on whose day the member sat on a committee that has an entry in the map.</summary>
    public required int Trades { get; init; }

    /// <summary>k: those in a sector that such a committee oversees.</summary>
    public required int Overlaps { get; init; }

    /// <summary>Overlaps that rest on a seat which the member may have left by then.</summary>
    public required int Uncertain { get; init; }

    /// <summary>k ÷ n, a fraction; <see langword="null"/> without trades.</summary>
    public double? Share { get; init; }

    /// <summary>The mean of p, a fraction: the share that could be expected of the chamber's trades; <see langword="null"/> where nobody else in the chamber traded.</summary>
    public double? ChamberShare { get; init; }

    /// <summary>Number of trades of the other members that <see cref="ChamberShare"/> is taken from.</summary>
    public required int ChamberTrades { get; init; }

    /// <summary>Share ÷ ChamberShare: 2 is twice as often as the chamber; <see langword="null"/> where the chamber's share is 0 or unknown.</summary>
    public double? Lift { get; init; }

    /// <summary>How probable k overlaps or more are by chance: P(X ≥ k) for n independent trades with the probabilities p, which is the binomial tail where all p are equal.</summary>
    public double? Probability { get; init; }

    /// <summary>Codes of the committees that oversee what was traded, most overlaps first.</summary>
    public required IReadOnlyList<string> Committees { get; init; }

    /// <summary>Number of trades left out, for whatever reason.</summary>
    public required int LeftOut { get; init; }

    /// <summary>Number of those left out since none of the member's committees on that day has an entry in the map, so that nothing is claimed.</summary>
    public required int NoClaim { get; init; }

    /// <summary>Why trades are left out, with numbers.</summary>
    public string? LeftOutWhy { get; init; }
}
