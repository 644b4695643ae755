using System.Management.Automation;
using CapitolSync.Engine.Sources.CapitolTrades.Politicians;
using CapitolSync.Engine.Streams;
using CapitolSync.PowerShell.Commands.Abstractions;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Reads the catalog of members who trade, and who sits on which committee.</para>
/// </summary>
/// <remarks>
/// <para type="description">Stores every member in the site's catalog and the membership of each committee.
/// Sync-CtTrade stores the members whose trades it reads; this cmdlet adds the others, and the committees.</para>
/// <para type="note">After a run that was stopped, the next one continues with the remaining committees.</para>
/// <para type="link">Get-CtPolitician</para>
/// <para type="link">Sync-CtTrade</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Read members and committees</para>
/// <code>Sync-CtPolitician</code>
/// </example>
/// <example>
/// <para>List the members as they are stored</para>
/// <code>Sync-CtPolitician -PassThru | Sort-Object StateId, FullName | Format-Table FullName, Party, StateId</code>
/// </example>
[Cmdlet(VerbsData.Sync, "CtPolitician", SupportsShouldProcess = true)]
[OutputType(typeof(SyncReport), typeof(Politician))]
public sealed class SyncCtPoliticianCommand : SyncCtCommand
{
    private protected override string StreamName => StreamNames.Politicians;

    private protected override IReadOnlyList<StreamRequest> CreateRequests() =>
        [new PoliticiansRequest { Settings = SiteSettings }];
}
