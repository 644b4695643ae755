using System.Management.Automation;
using CapitolSync.Engine.Sources.OpenFec.Committees;
using CapitolSync.Engine.Streams;
using CapitolSync.PowerShell.Commands.Abstractions;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Brings the committees of members: campaigns, leadership PACs, joint fundraisers.</para>
/// </summary>
/// <remarks>
/// <para type="description">Asks OpenFEC for the committees of each FEC id: campaigns, leadership PACs, joint
/// fundraisers. FEC ids are read first if there are none yet.</para>
/// <para type="note">OpenFEC wants a key, which is free: https://api.data.gov/signup/. Put it in
/// $env:OPENFEC_API_KEY or give it with -ApiKey. Without one, DEMO_KEY is used, which is good for 30 requests an
/// hour.</para>
/// <para type="link">Get-FecCommittee</para>
/// <para type="link">Sync-FecDonation</para>
/// <para type="link">Sync-FecCandidate</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Committees of one member</para>
/// <code>Sync-FecCommittee 'Nancy Pelosi'</code>
/// </example>
/// <example>
/// <para>Of all members of a state</para>
/// <code>Get-CtPolitician -State ca | Sync-FecCommittee</code>
/// </example>
[Cmdlet(VerbsData.Sync, "FecCommittee", SupportsShouldProcess = true)]
[OutputType(typeof(SyncReport), typeof(FecCommittee))]
public sealed class SyncFecCommitteeCommand : SyncFecMemberCommand
{
    private protected override string StreamName => StreamNames.Committees;

    private protected override IReadOnlyList<StreamRequest> CreateRequests()
    {
        var settings = ApiSettings();
        return [CandidatesIfMissing(), new FecCommitteesRequest { Settings = settings, Politicians = Politicians }];
    }
}
