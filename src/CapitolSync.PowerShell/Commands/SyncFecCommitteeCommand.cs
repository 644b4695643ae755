using System.Management.Automation;
using CapitolSync.Engine;
using CapitolSync.Engine.Sources.OpenFec;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Brings the committees of members: campaigns, leadership PACs, joint fundraisers.</para>
/// </summary>
[Cmdlet(VerbsData.Sync, "FecCommittee", SupportsShouldProcess = true)]
[OutputType(typeof(SyncReport), typeof(FecCommittee))]
public sealed class SyncFecCommitteeCommand : SyncFecMemberCommand
{
    private protected override string StreamName => StreamNames.Committees;

    private protected override IReadOnlyList<StreamRequest> CreateRequests()
    {
        var settings = ApiSettings();
        return [CandidatesIfMissing(), new CommitteesRequest { Settings = settings, Politicians = Politicians }];
    }
}
