using System.Management.Automation;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Queries.Lookups;
using CapitolSync.Lists;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Queries the stored issuers, with figures from their trades.</para>
/// </summary>
/// <remarks>
/// <para type="description">Reads issuers from the database, by name. Counts, volume and last trade are computed
/// from the stored trades, so they are never out of step with them.</para>
/// <para type="note">Market figures (Performance) are those of the issuer's page when Sync-CtIssuer last read it,
/// and empty before.</para>
/// <para type="link">Get-CtTrade</para>
/// <para type="link">Sync-CtIssuer</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>By name</para>
/// <code>Get-CtIssuer *micro*</code>
/// </example>
/// <example>
/// <para>What members traded most, by volume</para>
/// <code>Get-CtIssuer | Sort-Object Volume -Descending | Select-Object -First 10</code>
/// </example>
/// <example>
/// <para>Closing prices</para>
/// <code>Get-CtIssuer -Ticker NVDA:US -IncludePrice | Select-Object -ExpandProperty EodPrices | Select-Object -Last 5</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "CtIssuer")]
[OutputType(typeof(Issuer))]
public sealed class GetCtIssuerCommand : GetCommand
{
    /// <summary><para type="description">Issuer by name, ticker or number; wildcards are allowed. A ticker without its exchange (AMD) means any.</para></summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("IssuerId", "Ticker", "IssuerName")]
    [SupportsWildcards]
    public string[]? Issuer { get; set; }

    /// <summary><para type="description">Sector: communication-services, consumer-discretionary, consumer-staples, energy, financials, health-care, industrials, information-technology, materials, real-estate, utilities, other; 'Health Care' and tech do too.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [ClosedList(ClosedListName.Sector)]
    [ArgumentCompleter(typeof(ClosedListCompleter))]
    public string[]? Sector { get; set; }

    /// <summary><para type="description">Country, two letters.</para></summary>
    [Parameter]
    [SupportsWildcards]
    public string[]? Country { get; set; }

    /// <summary><para type="description">Read the closing prices too.</para></summary>
    [Parameter]
    public SwitchParameter IncludePrice { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var database = OpenDatabase();
        IReadOnlyList<StoredKind> needs = IncludePrice ? [StoredKind.Issuers, StoredKind.Prices] : [StoredKind.Issuers];
        if (!CanAnswer(database, needs, new AskedText(Lookup.Issuer, Issuer), new AskedText(Lookup.Country, Country)))
            return;
        WriteRows(database, from => IssuerQuery.Read(from, new IssuerFilter
        {
            Issuer = Issuer,
            Sector = Sector,
            Country = Country,
            WithPrices = IncludePrice,
            Skip = Skip,
            First = First,
        }));
    }
}
