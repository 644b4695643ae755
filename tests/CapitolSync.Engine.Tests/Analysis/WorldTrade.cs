using System.Globalization;

namespace CapitolSync.Engine.Tests.Analysis;

/// <summary>A trade of a made-up world, and who told of it when.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Member">Bioguide ID.</param>
/// <param name="Owner">In the engine's words.</param>
/// <param name="Ticker">As disclosed.</param>
/// <param name="Type">buy, sell, exchange or receive.</param>
/// <param name="Day">When.</param>
/// <param name="Band">Which range of the form.</param>
/// <param name="IsFull">A sale of everything.</param>
internal sealed record WorldTrade(int Id, string Member, string Owner, string Ticker, string Type, DateOnly Day, int Band, bool IsFull)
{
    /// <summary>The ranges, in USD, and the value by which CapitolTrades says which one it is.</summary>
    public static readonly (double Low, double? High, double Value)[] Bands = [(1_001, 15_000, 8_000), (15_001, 50_000, 32_500), (50_001, 100_000, 75_000), (100_001, 250_000, 175_000), (50_000_001, null, 50_000_001)];

    /// <summary>The day of the official filing; null if there is none.</summary>
    public DateOnly? Filed { get; init; }

    /// <summary>The day on which CapitolTrades published it; null if it did not.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>An amendment filed on this day has another range.</summary>
    public DateOnly? Amended { get; init; }

    /// <summary>That range.</summary>
    public int AmendedBand { get; init; }

    /// <summary>stock, stock-option, corporate-bond, etf; null where only CapitolTrades tells of it and its page was not read.</summary>
    public string? Kind { get; init; } = "stock";

    /// <summary>What an exchange brought.</summary>
    public string? Received { get; init; }

    /// <summary>Since when it is known.</summary>
    public DateOnly Known => Filed is { } filed && !(Published < filed) ? filed : Published!.Value;

    /// <summary>The range as it was known on a day.</summary>
    public (double Low, double? High) BandOn(DateOnly day)
    {
        var (low, high, _) = Bands[Amended <= day ? AmendedBand : Band];
        return (low, high);
    }

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
