using System.Globalization;
using CapitolSync.Engine.Sources.CapitolTrades.Pages;
using CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;

namespace CapitolSync.Engine.Sources.CapitolTrades.Politicians;

/// <summary>A member as the catalog shows them. The figures are the site's own, over its three years.</summary>
internal sealed record PoliticianCard(string PoliticianId)
{
    public string? Name { get; init; }

    public string? Party { get; init; }

    public string? StateId { get; init; }

    public long? Trades { get; init; }

    public long? Issuers { get; init; }

    /// <summary>USD, rounded by the site: <c>29.81M</c>.</summary>
    public decimal? Volume { get; init; }

    public DateOnly? LastTraded { get; init; }

    /// <summary>Something that the site shows of every member is not known.</summary>
    public bool IsThin => Name is null || Party is null || StateId is null;

    /// <summary>The card with a figure.</summary>
    /// <param name="label">What the page calls it.</param>
    /// <param name="text">The figure.</param>
    public PoliticianCard With(string label, string text) => label switch
    {
        "Trades" or "Trade" => this with { Trades = Count(text) },
        "Issuers" or "Issuer" => this with { Issuers = Count(text) },
        "Volume" => this with { Volume = SizeRange.ParseAmount(text) },
        "Last Traded" => this with { LastTraded = SiteDates.Parse(text) },
        _ => this,
    };

    /// <summary>Two tellings of one member as one, field by field; this one is the better known.</summary>
    public PoliticianCard Or(PoliticianCard other) => this with
    {
        Name = Name ?? other.Name,
        Party = Party ?? other.Party,
        StateId = StateId ?? other.StateId,
        Trades = Trades ?? other.Trades,
        Issuers = Issuers ?? other.Issuers,
        Volume = Volume ?? other.Volume,
        LastTraded = LastTraded ?? other.LastTraded,
    };

    private static long? Count(string text) =>
        long.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var count) ? count : null;
}
