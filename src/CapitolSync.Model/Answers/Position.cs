namespace CapitolSync;

/// <summary>
/// What a member holds of one security, as far as it was disclosed, and what it earned. Amounts are disclosed as ranges,
/// so there are three runs over the transactions, first in, first out: the low run takes the low ends of what came in
/// and the high ends of what went out, the middle run the middles, and the high run the high ends of what came in and
/// the low ends of what went out. Low, middle and high of shares, cost and value are those of the three runs; of gains,
/// the lowest of the three, the middle run's, and the highest.
/// </summary>
/// <remarks>Source: computed from the stored trades, prices and splits.</remarks>
public sealed record Position
{
    /// <summary>The member's bioguide ID; <see langword="null"/> while nobody was matched to the filer.</summary>
    public string? PoliticianId { get; init; }

    /// <summary>The member's name.</summary>
    public string? Politician { get; init; }

    /// <summary><c>democrat</c>, <c>republican</c> or <c>other</c>.</summary>
    public string? Party { get; init; }

    /// <summary>Whose it is; <see langword="null"/> where the owners of a member are added up.</summary>
    public string? Owner { get; init; }

    /// <summary>The ticker by which the security goes today.</summary>
    public required string Ticker { get; init; }

    /// <summary>The issuer's or the asset's name.</summary>
    public string? Name { get; init; }

    /// <summary>The issuer's sector.</summary>
    public string? Sector { get; init; }

    /// <summary>Number of shares held, at least; today's shares, after splits.</summary>
    public required decimal SharesLow { get; init; }

    /// <summary>Number of shares held, by the middles: amount ÷ unadjusted price on the day of the trade.</summary>
    public required decimal Shares { get; init; }

    /// <summary>Number of shares held, at most.</summary>
    public required decimal SharesHigh { get; init; }

    /// <summary>USD, what the shares held cost, at least.</summary>
    public required decimal CostLow { get; init; }

    /// <summary>USD, what the shares held cost, by the middles.</summary>
    public required decimal Cost { get; init; }

    /// <summary>USD, what the shares held cost, at most.</summary>
    public required decimal CostHigh { get; init; }

    /// <summary>USD, shares × <see cref="Price"/>, at least.</summary>
    public required decimal ValueLow { get; init; }

    /// <summary>USD, shares × <see cref="Price"/>, by the middles.</summary>
    public required decimal Value { get; init; }

    /// <summary>USD, shares × <see cref="Price"/>, at most.</summary>
    public required decimal ValueHigh { get; init; }

    /// <summary>USD, value − cost, the lowest of the three runs.</summary>
    public required decimal UnrealizedLow { get; init; }

    /// <summary>USD, value − cost, of the middle run.</summary>
    public required decimal Unrealized { get; init; }

    /// <summary>USD, value − cost, the highest of the three runs.</summary>
    public required decimal UnrealizedHigh { get; init; }

    /// <summary>USD, what sales brought − what the shares sold had cost, the lowest of the three runs.</summary>
    public required decimal RealizedLow { get; init; }

    /// <summary>USD, what sales brought − what the shares sold had cost, of the middle run.</summary>
    public required decimal Realized { get; init; }

    /// <summary>USD, what sales brought − what the shares sold had cost, the highest of the three runs.</summary>
    public required decimal RealizedHigh { get; init; }

    /// <summary>USD, what everything cost that ever came in, of the middle run: Proceeds + Value = Acquired + Realized + Unrealized.</summary>
    public required decimal Acquired { get; init; }

    /// <summary>USD, what everything brought that went out and had come in before, of the middle run.</summary>
    public required decimal Proceeds { get; init; }

    /// <summary>USD, the last unadjusted price of a share.</summary>
    public required decimal Price { get; init; }

    /// <summary>The day of <see cref="Price"/>.</summary>
    public required DateTime PriceDate { get; init; }

    /// <summary>Whether <see cref="Price"/> is more than a week older than the newest price of all: the security was delisted, or its prices were not synced.</summary>
    public required bool IsStale { get; init; }

    /// <summary>Whether nothing is left even in the high run.</summary>
    public required bool IsClosed { get; init; }

    /// <summary>Whether more was sold than was disclosed to come in, even in the high run. What was sold beyond that earns nothing.</summary>
    public required bool IsOversold { get; init; }

    /// <summary>Number of shares sold beyond what had come in, at least: of the high run.</summary>
    public required decimal OversoldLow { get; init; }

    /// <summary>Number of shares sold beyond what had come in, by the middles.</summary>
    public required decimal Oversold { get; init; }

    /// <summary>Whether a purchase was in the range without an upper end: what is held can be more than its high.</summary>
    public required bool HasOpenRange { get; init; }

    /// <summary>Number of shares held that were received as gifts and the like, by the middles.</summary>
    public required decimal SharesReceived { get; init; }

    /// <summary>Number of shares held that an exchange brought, by the middles.</summary>
    public required decimal SharesExchanged { get; init; }

    /// <summary>Number of transactions it is made of.</summary>
    public required int Trades { get; init; }

    /// <summary>Day of the first of them.</summary>
    public required DateTime FirstTraded { get; init; }

    /// <summary>Day of the last of them.</summary>
    public required DateTime LastTraded { get; init; }

    /// <summary>Number of the member's transactions with this ticker that are left out, such as options.</summary>
    public required int LeftOut { get; init; }

    /// <summary>Why they are left out, with numbers.</summary>
    public string? LeftOutWhy { get; init; }

    /// <summary>What is left of each acquisition, oldest first.</summary>
    public IReadOnlyList<PositionLot> Lots { get; init; } = [];
}
