using System.Management.Automation;
using CapitolSync.Engine;
using CapitolSync.Engine.Sources.CapitolTrades;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Reads the catalogue of members who trade, and who sits on which committee.</para>
/// </summary>
[Cmdlet(VerbsData.Sync, "CtPolitician", SupportsShouldProcess = true)]
[OutputType(typeof(SyncReport), typeof(Politician))]
public sealed class SyncCtPoliticianCommand : SyncCtCommand
{
    private protected override string StreamName => StreamNames.Politicians;

    private protected override IReadOnlyList<StreamRequest> CreateRequests() =>
        [new PoliticiansRequest { Settings = SiteSettings }];
}
