using System.Management.Automation;
using CapitolSync.Engine.Sources.Sec;
using CapitolSync.Engine.Streams;
using CapitolSync.PowerShell.Commands.Abstractions;

namespace CapitolSync.PowerShell.Commands.Prices;

/// <summary>
/// <para type="synopsis">Downloads companies, their tickers and what they do from the Securities and Exchange Commission.</para>
/// </summary>
/// <remarks>
/// <para type="description">Reads the SEC's list of companies with their tickers, which is downloaded again only if it has
/// changed, and then the individual files of companies whose tickers members traded, and of confirmed employers, for
/// their Standard Industrial Classification (SIC). -All reads those of all companies, which takes about an hour. A
/// company is read again after a year.</para>
/// <para type="description">Each classification is mapped to one of the eleven sectors that CapitolTrades uses;
/// docs/sectors.md has the map. A ticker that moved to another company moves in the database, too; one that is no longer
/// listed stays, marked (gone_at).</para>
/// <para type="note">The SEC requires that you identify yourself: pass an email address with -Contact, or save one with
/// Set-CtSetting Contact name@example.org -Source SEC. It is sent in the User-Agent header. Without one, the command
/// ends with ContactMissing.</para>
/// <para type="link">Find-CtEmployer</para>
/// <para type="link">Sync-CtPrice</para>
/// <para type="link">Set-CtSetting</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Download companies and the sectors of those that members traded</para>
/// <code>Sync-SecCompany -Contact name@example.org</code>
/// </example>
/// <example>
/// <para>Save the contact, and read at most a hundred files</para>
/// <code>Set-CtSetting Contact name@example.org -Source SEC; Sync-SecCompany -MaxItems 100</code>
/// </example>
[Cmdlet(VerbsData.Sync, "SecCompany", SupportsShouldProcess = true)]
[OutputType(typeof(SyncReport))]
public sealed class SyncSecCompanyCommand : StreamCommand
{
    /// <summary><para type="description">Your email or web address, which the SEC requires in the User-Agent header. Default: the setting Contact.</para></summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Contact { get; set; }

    /// <summary><para type="description">Read the files of all companies.</para></summary>
    [Parameter]
    public SwitchParameter All { get; set; }

    private protected override string StreamName => StreamNames.Companies;

    private protected override IReadOnlyList<StreamRequest> CreateRequests() => [new CompaniesRequest { Settings = Configure(Source, Address), All = All }];
}
