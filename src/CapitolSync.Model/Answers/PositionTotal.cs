namespace CapitolSync;

/// <summary>Positions of a group, added up: each number is the sum of those of its <see cref="Position"/>s.</summary>
/// <remarks>Source: computed from the stored trades, prices and splits.</remarks>
public sealed record PositionTotal
{
    /// <summary>What was grouped by: Politician, Ticker, Sector or Party.</summary>
    public required string GroupBy { get; init; }

    /// <summary>The group; empty where that is not known.</summary>
    public required string Name { get; init; }

    /// <summary>The member's bioguide ID, of a group by member.</summary>
    public string? PoliticianId { get; init; }

    /// <summary>Number of positions: a member and a ticker each, or an owner of a member's and a ticker.</summary>
    public required int Positions { get; init; }

    /// <summary>Number of those that are closed.</summary>
    public required int Closed { get; init; }

    /// <summary>Number of members.</summary>
    public required int Politicians { get; init; }

    /// <summary>Number of tickers.</summary>
    public required int Tickers { get; init; }

    /// <summary>Number of shares held, at least; of a group by ticker.</summary>
    public decimal? SharesLow { get; init; }

    /// <summary>Number of shares held, by the middles; of a group by ticker.</summary>
    public decimal? Shares { get; init; }

    /// <summary>Number of shares held, at most; of a group by ticker.</summary>
    public decimal? SharesHigh { get; init; }

    /// <summary>USD, what the shares held cost, at least.</summary>
    public required decimal CostLow { get; init; }

    /// <summary>USD, what the shares held cost, by the middles.</summary>
    public required decimal Cost { get; init; }

    /// <summary>USD, what the shares held cost, at most.</summary>
    public required decimal CostHigh { get; init; }

    /// <summary>USD, what they are worth, at least.</summary>
    public required decimal ValueLow { get; init; }

    /// <summary>USD, what they are worth, by the middles.</summary>
    public required decimal Value { get; init; }

    /// <summary>USD, what they are worth, at most.</summary>
    public required decimal ValueHigh { get; init; }

    /// <summary>USD, value − cost, at least.</summary>
    public required decimal UnrealizedLow { get; init; }

    /// <summary>USD, value − cost, by the middles.</summary>
    public required decimal Unrealized { get; init; }

    /// <summary>USD, value − cost, at most.</summary>
    public required decimal UnrealizedHigh { get; init; }

    /// <summary>USD, what sales brought − what the shares sold had cost, at least.</summary>
    public required decimal RealizedLow { get; init; }

    /// <summary>USD, what sales brought − what the shares sold had cost, by the middles.</summary>
    public required decimal Realized { get; init; }

    /// <summary>USD, what sales brought − what the shares sold had cost, at most.</summary>
    public required decimal RealizedHigh { get; init; }

    /// <summary>Number of positions that are <see cref="Position.IsOversold"/>.</summary>
    public required int Oversold { get; init; }

    /// <summary>Number of positions held whose price is <see cref="Position.IsStale"/>.</summary>
    public required int Stale { get; init; }

    /// <summary>Number of transactions in the positions.</summary>
    public required int Trades { get; init; }

    /// <summary>Number of transactions of the group that are in no position, such as options and bonds.</summary>
    public required int LeftOut { get; init; }

    /// <summary>Why they are left out, with numbers.</summary>
    public string? LeftOutWhy { get; init; }
}
