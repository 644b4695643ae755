using System.Management.Automation;
using CapitolSync.Engine;
using CapitolSync.Engine.Sources.Legislators;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Brings the FEC ids of members of Congress, joined by bioguide id.</para>
/// </summary>
[Cmdlet(VerbsData.Sync, "FecCandidate", SupportsShouldProcess = true)]
[OutputType(typeof(SyncReport), typeof(Politician))]
public sealed class SyncFecCandidateCommand : SyncCommand
{
    private protected override Uri DefaultBaseUri => LegislatorFiles.BaseUri;

    private protected override string StreamName => StreamNames.Candidates;

    private protected override IReadOnlyList<StreamRequest> CreateRequests() =>
        [new CandidatesRequest { Settings = SettingsOf(LegislatorFiles.Name, Address) }];
}
