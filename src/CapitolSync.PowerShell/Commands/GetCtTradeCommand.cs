using System.Globalization;
using System.Management.Automation;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Queries.Lookups;
using CapitolSync.Lists;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Commands.Parameters.Values;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Gets stored trades, newest first.</para>
/// </summary>
/// <remarks>
/// <para type="description">Reads trades from the database, never from the site, and streams them: the first row is
/// written at once, however many there are. Parameters narrow the result; several values of one parameter are
/// alternatives. Text parameters accept wildcards and ignore case, accents and punctuation. A name without wildcards
/// that matches nothing stored is an error (NothingMatches), whose message suggests similar names.</para>
/// <para type="description">Each trade is one row, whether it was reported by a filing with the House or the Senate, by
/// capitoltrades.com, or by both (Source). If both report it, dates, amounts and owner come from the filing, and
/// issuer, sector and price from CapitolTrades. A line that an amendment replaced is not shown; Get-CtFiling lists the
/// filings. Paper reports (scans) are not read: Get-CtFiling -Status scan lists what is missing for that reason.</para>
/// <para type="description">-Since and -Before refer to the day of the trade; they are short for -TradedSince and
/// -TradedBefore. A trade is often published weeks later: use -PublishedSince and -PublishedBefore for that
/// date, and -SeenSince for what is new in this database.</para>
/// <para type="note">Members must report a trade within 30 days of learning of it and 45 days of the trade itself. 5 U.S.C. 13107(c)
/// forbids the use of these reports for any unlawful purpose, for any commercial purpose other than news for the general
/// public, for determining anybody's credit rating, and for soliciting money.</para>
/// <para type="note">AmountLow and AmountHigh are the ends of the disclosed range in dollars, from the filing if it is
/// stored, otherwise from CapitolTrades' value; the highest range has no upper end. Value is the midpoint of the range
/// in USD, or its lower end if it has no upper one: an estimate that looks more exact than it is. Size, SizeRangeLow
/// and SizeRangeHigh are share counts: these amounts divided by the price.</para>
/// <para type="note">TxId, Price, Size and AssetType come from CapitolTrades and are empty if only a filing reports the trade;
/// NotifiedOn, Subholding, Description and the terms of options come from the filing. Issuer and Sector of a filing's
/// line are those of the issuer with the same ticker, if exactly one is stored. Fields that only a trade's own page on
/// CapitolTrades has (SizeRangeLow, AssetType and others) are empty until Sync-CtTradeDetail has read it.</para>
/// <para type="link">Get-CtFiling</para>
/// <para type="link">Get-CtIssuer</para>
/// <para type="link">Get-CtPolitician</para>
/// <para type="link">Sync-CtTrade</para>
/// <para type="link">Sync-HouseFiling</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Show the latest trades</para>
/// <code>Get-CtTrade -First 20</code>
/// </example>
/// <example>
/// <para>Get a member's purchases of a year</para>
/// <code>Get-CtTrade *pelosi* -TxType buy -TradedSince 2025-01-01 -TradedBefore 2026-01-01</code>
/// </example>
/// <example>
/// <para>Get one party's large trades in a sector</para>
/// <code>Get-CtTrade -Sector health-care -Party democrat -MinValue 250000</code>
/// </example>
/// <example>
/// <para>Get trades by ticker</para>
/// <code>Get-CtTrade -Ticker NVDA*, AMD*</code>
/// </example>
/// <example>
/// <para>Get trades by members of a committee</para>
/// <code>Get-CtTrade -Committee *finance* -First 10</code>
/// </example>
/// <example>
/// <para>Get the trades of a year that were disclosed late</para>
/// <code>Get-CtTrade -Late -Since 2026 -SortBy ReportingGap -Descending -First 10</code>
/// </example>
/// <example>
/// <para>Get large trades that this database did not have a day ago</para>
/// <code>Get-CtTrade -SeenSince (Get-Date).ToUniversalTime().AddDays(-1) -AmountAtLeast 100000</code>
/// </example>
/// <example>
/// <para>Get the trades in a filing</para>
/// <code>Get-CtFiling -First 1 | Get-CtTrade | Format-List</code>
/// </example>
/// <example>
/// <para>List the most traded issuers</para>
/// <code>Get-CtTrade | Group-Object Issuer -NoElement | Sort-Object Count -Descending | Select-Object -First 10</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "CtTrade")]
[OutputType(typeof(Trade))]
public sealed class GetCtTradeCommand : TextInputCommand
{
    /// <summary><para type="description">CapitolTrades' IDs of the trades.</para></summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [IdsArgument]
    public long[]? TxId { get; set; }

    /// <summary><para type="description">Filings by the House Clerk's DocID or the Senate's UUID. Wildcards are allowed.</para></summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? FilingId { get; set; }

    /// <summary><para type="description">Sources that report the trade: house, senate, capitoltrades. A trade that two of them report matches either.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [ClosedList(ClosedListName.TradeSource)]
    [ArgumentCompleter(typeof(ClosedListCompleter))]
    public string[]? Source { get; set; }

    /// <summary><para type="description">Members by name ('Nancy Pelosi' or 'Pelosi, Nancy') or bioguide ID, and filers who were not matched to a member, by their name as printed. Wildcards are allowed; case, accents and punctuation do not matter.</para></summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("PoliticianId", "Member")]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? Politician { get; set; }

    /// <summary><para type="description">Members by name, as with -Politician.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? Name { get; set; }

    /// <summary><para type="description">Issuers by name, ticker or ID, and assets of filings by name or ticker. Wildcards are allowed; a ticker without its exchange (AMD) matches any exchange.</para></summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Ticker", "IssuerId", "Symbol", "Company")]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? Issuer { get; set; }

    /// <summary><para type="description">Parties: democrat, republican, other; D, R, Democratic and the like are accepted.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [ClosedList(ClosedListName.Party)]
    [ArgumentCompleter(typeof(ClosedListCompleter))]
    public string[]? Party { get; set; }

    /// <summary><para type="description">The members' states, by two-letter code or name.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [ClosedList(ClosedListName.State)]
    [ArgumentCompleter(typeof(ClosedListCompleter))]
    public string[]? State { get; set; }

    /// <summary><para type="description">Chambers: house, senate.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [ClosedList(ClosedListName.Chamber)]
    [ArgumentCompleter(typeof(ClosedListCompleter))]
    public string[]? Chamber { get; set; }

    /// <summary><para type="description">Types of trade: buy, sell, exchange, receive; purchase, sale and the like are accepted.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [Alias("Type")]
    [ClosedList(ClosedListName.TxType)]
    [ArgumentCompleter(typeof(ClosedListCompleter))]
    public string[]? TxType { get; set; }

    /// <summary><para type="description">Owners: self, spouse, child, joint, not-disclosed.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [ClosedList(ClosedListName.Owner)]
    [ArgumentCompleter(typeof(ClosedListCompleter))]
    public string[]? Owner { get; set; }

    /// <summary><para type="description">Kinds of asset, one vocabulary for all sources: stock, stock-option, etf, mutual-fund, corporate-bond, government-security, municipal-security, cryptocurrency and others; options, bond, crypto and the like are accepted.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [ClosedList(ClosedListName.AssetKind)]
    [ArgumentCompleter(typeof(ClosedListCompleter))]
    public string[]? AssetKind { get; set; }

    /// <summary><para type="description">The issuers' sectors: communication-services, consumer-discretionary, consumer-staples, energy, financials, health-care, industrials, information-technology, materials, real-estate, utilities, other; other spellings such as 'Health Care' and tech are accepted.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [ClosedList(ClosedListName.Sector)]
    [ArgumentCompleter(typeof(ClosedListCompleter))]
    public string[]? Sector { get; set; }

    /// <summary><para type="description">Committees that the member sits on today, by code or name. Wildcards are allowed.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? Committee { get; set; }

    /// <summary><para type="description">Traded on or after this day: 2026-03-31, or 2026 and 2026-03 for the first day of a year or a month.</para></summary>
    [Parameter]
    [Alias("Since", "From")]
    [DateArgument(IsDay = true)]
    public DateTime? TradedSince { get; set; }

    /// <summary><para type="description">Traded after this day, which is not included: 2026 means from 2027 on.</para></summary>
    [Parameter]
    [Alias("After")]
    [DateArgument(IsDay = true, IsAfter = true)]
    public DateTime? TradedAfter { get; set; }

    /// <summary><para type="description">Traded before this day, which is not included: 2026 means up to the end of 2025.</para></summary>
    [Parameter]
    [Alias("Before")]
    [DateArgument(IsDay = true)]
    public DateTime? TradedBefore { get; set; }

    /// <summary><para type="description">Traded on this day or earlier: 2026 means up to the end of 2026.</para></summary>
    [Parameter]
    [Alias("Until", "To")]
    [DateArgument(IsDay = true, IsAfter = true)]
    public DateTime? TradedUntil { get; set; }

    /// <summary><para type="description">Published at this time or later. A date without a time zone is UTC.</para></summary>
    [Parameter]
    [DateArgument]
    public DateTime? PublishedSince { get; set; }

    /// <summary><para type="description">Published before this time, which is not included. A date without a time zone is UTC.</para></summary>
    [Parameter]
    [DateArgument]
    public DateTime? PublishedBefore { get; set; }

    /// <summary><para type="description">First stored in this database at this time or later, whatever the date of the trade. A date without a time zone is UTC. Trades that were stored before this was recorded are not found. A trade that an amendment only restates is not new, even if the amendment changes it.</para></summary>
    [Parameter]
    [DateArgument]
    public DateTime? SeenSince { get; set; }

    /// <summary><para type="description">Only trades that were filed more than 45 days after they were made; with -Late:$false, only the others.</para></summary>
    [Parameter]
    public SwitchParameter Late { get; set; }

    /// <summary><para type="description">USD; only trades whose disclosed range begins at this amount or above.</para></summary>
    [Parameter]
    public decimal? AmountAtLeast { get; set; }

    /// <summary><para type="description">Minimum value in USD; the value is the midpoint of the disclosed range, or its lower end if it has no upper one.</para></summary>
    [Parameter]
    public decimal? MinValue { get; set; }

    /// <summary><para type="description">Maximum value in USD; the value is the midpoint of the disclosed range, or its lower end if it has no upper one.</para></summary>
    [Parameter]
    public decimal? MaxValue { get; set; }

    /// <summary><para type="description">Sort by Published, Traded, Filed, Seen, ReportingGap, Amount, Politician, Ticker or Issuer, in ascending order; rows without a value come last. Default: by publication, newest first.</para></summary>
    [Parameter]
    [ValidateSet("Published", "Traded", "Filed", "Seen", "ReportingGap", "Amount", "Politician", "Ticker", "Issuer")]
    public string? SortBy { get; set; }

    /// <summary><para type="description">Sort in descending order: largest, latest or last first.</para></summary>
    [Parameter]
    public SwitchParameter Descending { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (!SaysSomething(TxId, FilingId, Politician, Issuer))
            return;
        var database = OpenDatabase();
        var piped = KindOfPiped(database, Lookup.Trader, Lookup.Asset);
        string[] politicians = [.. WithPiped(Politician, piped == Lookup.Trader) ?? [], .. Name ?? []];
        string[] issuers = WithPiped(Issuer, piped == Lookup.Asset) ?? [];
        var filings = Given(FilingId);
        if (!CanAnswer(database, [StoredKind.Trades], Asked(filings, politicians, issuers)))
            return;
        var members = MembersOf(database, Committee);
        WriteRows(database, from => TradeQuery.Read(from, new TradeFilter
        {
            TxId = TxId,
            FilingId = filings,
            Source = Source,
            Politician = politicians.Length > 0 ? politicians : null,
            Issuer = issuers.Length > 0 ? issuers : null,
            Party = Party,
            State = State,
            Chamber = Chamber,
            TxType = TxType,
            Owner = Owner,
            AssetKind = AssetKind,
            Sector = Sector,
            Members = members,
            PublishedSince = PublishedSince?.ToUtc(),
            PublishedBefore = PublishedBefore?.ToUtc(),
            TradedSince = DateExtensions.LaterDay(TradedSince, TradedAfter),
            TradedBefore = DateExtensions.EarlierDay(TradedBefore, TradedUntil),
            SeenSince = SeenSince?.ToUtc(),
            IsLate = MyInvocation.BoundParameters.ContainsKey(nameof(Late)) ? Late.ToBool() : null,
            AmountAtLeast = AmountAtLeast,
            MinValue = MinValue,
            MaxValue = MaxValue,
            Order = Order(SortBy, Descending),
            Skip = Skip,
            First = First,
        }));
    }

    private IReadOnlyList<AskedText> Asked(string[]? filings, string[] politicians, string[] issuers) =>
    [
        new(Lookup.Trade, TxId is null ? null : [.. TxId.Select(id => id.ToString(CultureInfo.InvariantCulture))]),
        new(Lookup.FilingOfTrades, filings),
        new(Lookup.Trader, politicians),
        new(Lookup.Asset, issuers),
        new(Lookup.CongressCommittee, Committee),
    ];
}
