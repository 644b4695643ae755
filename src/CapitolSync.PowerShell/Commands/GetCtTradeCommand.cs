using System.Globalization;
using System.Management.Automation;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Queries.Lookups;
using CapitolSync.Lists;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Queries the stored trades, newest first.</para>
/// </summary>
/// <remarks>
/// <para type="description">Reads trades from the database, never from the site, and streams them: the first row is
/// there at once, however many there are. What is given narrows the result down; several values of one parameter
/// are alternatives. Texts may hold wildcards; case, accents and punctuation do not matter. A name without wildcards
/// that nothing stored goes by is an error (NothingMatches) that says what may have been meant.</para>
/// <para type="description">-Since and -Before are about the day of the trade, as -TradedSince and -TradedBefore,
/// whose short names they are. A trade is often published weeks later: -PublishedSince and -PublishedBefore are about
/// that.</para>
/// <para type="note">AmountLow and AmountHigh are the ends of the range of dollars that was disclosed; the last range
/// has no upper end. Value is the middle of it, in USD, an estimate that looks more exact than it is. Size,
/// SizeRangeLow and SizeRangeHigh are numbers of shares: these amounts divided by the price.</para>
/// <para type="note">What only the
/// trade's own page tells (SizeRangeLow, FilingUrl, AssetType and others) is empty until Sync-CtTradeDetail has
/// read it.</para>
/// <para type="link">Get-CtIssuer</para>
/// <para type="link">Get-CtPolitician</para>
/// <para type="link">Sync-CtTrade</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>The latest trades</para>
/// <code>Get-CtTrade -First 20</code>
/// </example>
/// <example>
/// <para>A member's purchases of a year</para>
/// <code>Get-CtTrade *pelosi* -TxType buy -TradedSince 2025-01-01 -TradedBefore 2026-01-01</code>
/// </example>
/// <example>
/// <para>Large trades in a sector by one party</para>
/// <code>Get-CtTrade -Sector health-care -Party democrat -MinValue 250000</code>
/// </example>
/// <example>
/// <para>By ticker</para>
/// <code>Get-CtTrade -Ticker NVDA*, AMD*</code>
/// </example>
/// <example>
/// <para>Trades of those who sit on a committee</para>
/// <code>Get-CtTrade -Committee *finance* -First 10</code>
/// </example>
/// <example>
/// <para>What was traded most</para>
/// <code>Get-CtTrade | Group-Object Issuer -NoElement | Sort-Object Count -Descending | Select-Object -First 10</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "CtTrade")]
[OutputType(typeof(Trade))]
public sealed class GetCtTradeCommand : GetCommand
{
    /// <summary><para type="description">The site's number of the trade.</para></summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public long[]? TxId { get; set; }

    /// <summary><para type="description">Member by name (Nancy Pelosi, or Pelosi, Nancy) or bioguide id; wildcards are allowed. Case, accents and punctuation do not matter.</para></summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("PoliticianId")]
    [SupportsWildcards]
    public string[]? Politician { get; set; }

    /// <summary><para type="description">Issuer by name, ticker or number; wildcards are allowed. A ticker without its exchange (AMD) means any.</para></summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Ticker", "IssuerId")]
    [SupportsWildcards]
    public string[]? Issuer { get; set; }

    /// <summary><para type="description">Party: democrat, republican, other; D, R, Democratic and such do too.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [ClosedList(ClosedListName.Party)]
    [ArgumentCompleter(typeof(ClosedListCompleter))]
    public string[]? Party { get; set; }

    /// <summary><para type="description">The member's state by its two letters or its name.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [ClosedList(ClosedListName.State)]
    [ArgumentCompleter(typeof(ClosedListCompleter))]
    public string[]? State { get; set; }

    /// <summary><para type="description">Chamber: house or senate.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [ClosedList(ClosedListName.Chamber)]
    [ArgumentCompleter(typeof(ClosedListCompleter))]
    public string[]? Chamber { get; set; }

    /// <summary><para type="description">Type of trade: buy, sell, exchange, receive; purchase, sale and such do too.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [ClosedList(ClosedListName.TxType)]
    [ArgumentCompleter(typeof(ClosedListCompleter))]
    public string[]? TxType { get; set; }

    /// <summary><para type="description">Owner: self, spouse, child, joint, not-disclosed.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [ClosedList(ClosedListName.Owner)]
    [ArgumentCompleter(typeof(ClosedListCompleter))]
    public string[]? Owner { get; set; }

    /// <summary><para type="description">The issuer's sector: communication-services, consumer-discretionary, consumer-staples, energy, financials, health-care, industrials, information-technology, materials, real-estate, utilities, other; 'Health Care' and tech do too.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [ClosedList(ClosedListName.Sector)]
    [ArgumentCompleter(typeof(ClosedListCompleter))]
    public string[]? Sector { get; set; }

    /// <summary><para type="description">Committee the member sits on, by code or name.</para></summary>
    [Parameter]
    [SupportsWildcards]
    public string[]? Committee { get; set; }

    /// <summary><para type="description">Traded on or after this day: 2026-03-31, or 2026 and 2026-03 for the first day of a year or a month.</para></summary>
    [Parameter]
    [Alias("Since")]
    [DateArgument(IsDay = true)]
    public DateTime? TradedSince { get; set; }

    /// <summary><para type="description">Traded before this day; the day itself is not included, so 2026 means up to the end of 2025.</para></summary>
    [Parameter]
    [Alias("Before")]
    [DateArgument(IsDay = true)]
    public DateTime? TradedBefore { get; set; }

    /// <summary><para type="description">Published at or after. A date without a zone is UTC.</para></summary>
    [Parameter]
    [DateArgument]
    public DateTime? PublishedSince { get; set; }

    /// <summary><para type="description">Published before; the instant itself is not included. A date without a zone is UTC.</para></summary>
    [Parameter]
    [DateArgument]
    public DateTime? PublishedBefore { get; set; }

    /// <summary><para type="description">Least value, USD; a value is the middle of the disclosed range.</para></summary>
    [Parameter]
    public decimal? MinValue { get; set; }

    /// <summary><para type="description">Largest value, USD; a value is the middle of the disclosed range.</para></summary>
    [Parameter]
    public decimal? MaxValue { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var database = OpenDatabase();
        if (!CanAnswer(database, [StoredKind.Trades], Asked()))
            return;
        WriteRows(database, from => TradeQuery.Read(from, new TradeFilter
        {
            TxId = TxId,
            Politician = Politician,
            Issuer = Issuer,
            Party = Party,
            State = State,
            Chamber = Chamber,
            TxType = TxType,
            Owner = Owner,
            Sector = Sector,
            Committee = Committee,
            PublishedSince = PublishedSince?.ToUtc(),
            PublishedBefore = PublishedBefore?.ToUtc(),
            TradedSince = TradedSince is { } since ? DateOnly.FromDateTime(since) : null,
            TradedBefore = TradedBefore is { } before ? DateOnly.FromDateTime(before) : null,
            MinValue = MinValue,
            MaxValue = MaxValue,
            Skip = Skip,
            First = First,
        }));
    }

    private IReadOnlyList<AskedText> Asked() =>
    [
        new(Lookup.Trade, TxId is null ? null : [.. TxId.Select(id => id.ToString(CultureInfo.InvariantCulture))]),
        new(Lookup.Politician, Politician),
        new(Lookup.Issuer, Issuer),
        new(Lookup.CongressCommittee, Committee),
    ];
}
