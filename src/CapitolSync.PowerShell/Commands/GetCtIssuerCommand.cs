using System.Management.Automation;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Queries.Lookups;
using CapitolSync.Lists;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Commands.Parameters.Values;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Gets stored issuers, with statistics of their trades.</para>
/// </summary>
/// <remarks>
/// <para type="description">Reads issuers from the database, in order of name. Counts, volume and last trade are
/// computed from the stored trades, so they always agree with them.</para>
/// <para type="note">Market figures (Performance) are as of the last time Sync-CtIssuer read the issuer's page, and
/// empty before that.</para>
/// <para type="link">Get-CtTrade</para>
/// <para type="link">Sync-CtIssuer</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Find issuers by name</para>
/// <code>Get-CtIssuer *micro*</code>
/// </example>
/// <example>
/// <para>List the issuers that members traded most, by volume</para>
/// <code>Get-CtIssuer | Sort-Object Volume -Descending | Select-Object -First 10</code>
/// </example>
/// <example>
/// <para>Show closing prices</para>
/// <code>Get-CtIssuer -Ticker NVDA:US -IncludePrice | Select-Object -ExpandProperty EodPrices | Select-Object -Last 5</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "CtIssuer")]
[OutputType(typeof(Issuer))]
public sealed class GetCtIssuerCommand : TextInputCommand
{
    /// <summary><para type="description">Issuers by name, ticker or ID. Wildcards are allowed; a ticker without its exchange (AMD) matches any exchange.</para></summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("IssuerId", "Ticker", "IssuerName", "Name", "Symbol", "Company")]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? Issuer { get; set; }

    /// <summary><para type="description">Sectors: communication-services, consumer-discretionary, consumer-staples, energy, financials, health-care, industrials, information-technology, materials, real-estate, utilities, other; other spellings such as 'Health Care' and tech are accepted.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [ClosedList(ClosedListName.Sector)]
    [ArgumentCompleter(typeof(ClosedListCompleter))]
    public string[]? Sector { get; set; }

    /// <summary><para type="description">Countries, by two-letter code.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? Country { get; set; }

    /// <summary><para type="description">Also return the closing prices.</para></summary>
    [Parameter]
    public SwitchParameter IncludePrice { get; set; }

    /// <summary><para type="description">Sort by Name, Ticker, Sector, Trades, Members, Volume or LastTraded, in ascending order; rows without a value come last. Default: by name.</para></summary>
    [Parameter]
    [ValidateSet("Name", "Ticker", "Sector", "Trades", "Members", "Volume", "LastTraded")]
    public string? SortBy { get; set; }

    /// <summary><para type="description">Sort in descending order: largest, latest or last first.</para></summary>
    [Parameter]
    public SwitchParameter Descending { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (!SaysSomething(Issuer))
            return;
        var database = OpenDatabase();
        var issuers = WithPiped(Issuer);
        IReadOnlyList<StoredKind> needs = IncludePrice ? [StoredKind.Issuers, StoredKind.Prices] : [StoredKind.Issuers];
        if (!CanAnswer(database, needs, new AskedText(Lookup.Issuer, issuers), new AskedText(Lookup.Country, Country)))
            return;
        WriteRows(database, from => IssuerQuery.Read(from, new IssuerFilter
        {
            Issuer = issuers,
            Sector = Sector,
            Country = Country,
            WithPrices = IncludePrice,
            Order = Order(SortBy, Descending),
            Skip = Skip,
            First = First,
        }));
    }
}
