using System.Management.Automation;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Queries the stored trades, newest first.</para>
/// </summary>
/// <remarks>
/// <para type="description">Reads trades from the database, never from the site, and streams them: the first row is
/// there at once, however many there are. What is given narrows the result down; several values of one parameter
/// are alternatives. Texts may hold wildcards, and case does not matter.</para>
/// <para type="note">Value is in USD, mostly the middle of the range that the member disclosed. What only the
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
/// <code>Get-CtTrade -Ticker NVDA:*, AMD:*</code>
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

    /// <summary><para type="description">Member by name or bioguide id; wildcards are allowed.</para></summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("PoliticianId")]
    [SupportsWildcards]
    public string[]? Politician { get; set; }

    /// <summary><para type="description">Issuer by name, ticker (AMD:US) or number; wildcards are allowed.</para></summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Ticker", "IssuerId")]
    [SupportsWildcards]
    public string[]? Issuer { get; set; }

    /// <summary><para type="description">Party: democrat, republican, other.</para></summary>
    [Parameter]
    [SupportsWildcards]
    public string[]? Party { get; set; }

    /// <summary><para type="description">The member's state, two letters.</para></summary>
    [Parameter]
    [SupportsWildcards]
    public string[]? State { get; set; }

    /// <summary><para type="description">Chamber: house or senate.</para></summary>
    [Parameter]
    [SupportsWildcards]
    public string[]? Chamber { get; set; }

    /// <summary><para type="description">Kind of trade: buy, sell, exchange, receive.</para></summary>
    [Parameter]
    [SupportsWildcards]
    public string[]? TxType { get; set; }

    /// <summary><para type="description">Owner: self, spouse, child, joint, not-disclosed.</para></summary>
    [Parameter]
    [SupportsWildcards]
    public string[]? Owner { get; set; }

    /// <summary><para type="description">The issuer's sector.</para></summary>
    [Parameter]
    [SupportsWildcards]
    public string[]? Sector { get; set; }

    /// <summary><para type="description">Committee the member sits on, by code or name.</para></summary>
    [Parameter]
    [SupportsWildcards]
    public string[]? Committee { get; set; }

    /// <summary><para type="description">Published at or after. A date without a zone is UTC.</para></summary>
    [Parameter]
    public DateTime? Since { get; set; }

    /// <summary><para type="description">Published before. A date without a zone is UTC.</para></summary>
    [Parameter]
    public DateTime? Before { get; set; }

    /// <summary><para type="description">Traded on or after this day.</para></summary>
    [Parameter]
    public DateTime? TradedSince { get; set; }

    /// <summary><para type="description">Traded before this day.</para></summary>
    [Parameter]
    public DateTime? TradedBefore { get; set; }

    /// <summary><para type="description">Least value, USD.</para></summary>
    [Parameter]
    public decimal? MinValue { get; set; }

    /// <summary><para type="description">Largest value, USD.</para></summary>
    [Parameter]
    public decimal? MaxValue { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => WriteRows(database => TradeQuery.Read(database, new TradeFilter
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
        Since = Since?.ToUtc(),
        Before = Before?.ToUtc(),
        TradedSince = TradedSince is { } since ? DateOnly.FromDateTime(since) : null,
        TradedBefore = TradedBefore is { } before ? DateOnly.FromDateTime(before) : null,
        MinValue = MinValue,
        MaxValue = MaxValue,
        Skip = Skip,
        First = First,
    }));
}
