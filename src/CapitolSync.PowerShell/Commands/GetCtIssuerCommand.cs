using System.Management.Automation;
using CapitolSync.Engine.Store.Queries;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Queries the stored issuers, with figures from their trades.</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "CtIssuer")]
[OutputType(typeof(Issuer))]
public sealed class GetCtIssuerCommand : GetCommand
{
    /// <summary><para type="description">Issuer by name, ticker (AMD:US) or number; wildcards are allowed.</para></summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("IssuerId", "Ticker", "IssuerName")]
    [SupportsWildcards]
    public string[]? Issuer { get; set; }

    /// <summary><para type="description">Sector.</para></summary>
    [Parameter]
    [SupportsWildcards]
    public string[]? Sector { get; set; }

    /// <summary><para type="description">Country, two letters.</para></summary>
    [Parameter]
    [SupportsWildcards]
    public string[]? Country { get; set; }

    /// <summary><para type="description">Read the closing prices too.</para></summary>
    [Parameter]
    public SwitchParameter IncludePrice { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => WriteRows(database => IssuerQuery.Read(database, new IssuerFilter
    {
        Issuer = Issuer,
        Sector = Sector,
        Country = Country,
        WithPrices = IncludePrice,
        Skip = Skip,
        First = First,
    }));
}
