using System.Management.Automation;
using CapitolSync.Engine.Sources.CapitolTrades.Politicians;
using CapitolSync.Engine.Streams;
using CapitolSync.PowerShell.Commands.Abstractions;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Reads the catalogue of members who trade, and who sits on which committee.</para>
/// </summary>
/// <remarks>
/// <para type="description">Stores every member in the site's catalogue and, committee by committee, who sits on
/// it. Trades bring their members with them; this adds those whose trades are not stored, and the committees.</para>
/// <para type="note">A run that was stopped goes on with the committees that are still to do.</para>
/// <para type="link">Get-CtPolitician</para>
/// <para type="link">Sync-CtTrade</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Members and committees</para>
/// <code>Sync-CtPolitician</code>
/// </example>
/// <example>
/// <para>The members as they are stored</para>
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
