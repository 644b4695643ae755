using System.Management.Automation;
using CapitolSync.Engine.Sources.OpenFec.Committees;
using CapitolSync.Engine.Streams;
using CapitolSync.PowerShell.Commands.Abstractions;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Downloads members' committees: campaigns, leadership PACs, joint fundraisers.</para>
/// </summary>
/// <remarks>
/// <para type="description">Asks OpenFEC for the committees of each FEC ID: campaign committees, leadership PACs and
/// joint fundraising committees. FEC IDs are loaded first if there are none yet.</para>
/// <para type="note">OpenFEC requires an API key, which is free: https://api.data.gov/signup/. Set
/// $env:OPENFEC_API_KEY or pass the key with -ApiKey. Without one, DEMO_KEY is used, which allows 30 requests an
/// hour.</para>
/// <para type="link">Get-FecCommittee</para>
/// <para type="link">Sync-FecDonation</para>
/// <para type="link">Sync-FecCandidate</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Download the committees of one member</para>
/// <code>Sync-FecCommittee 'Nancy Pelosi'</code>
/// </example>
/// <example>
/// <para>Download the committees of a state's members</para>
/// <code>Get-CtPolitician -State ca | Sync-FecCommittee</code>
/// </example>
[Cmdlet(VerbsData.Sync, "FecCommittee", SupportsShouldProcess = true)]
[OutputType(typeof(SyncReport), typeof(FecCommittee), typeof(Politician))]
public sealed class SyncFecCommitteeCommand : SyncFecMemberCommand
{
    private protected override string StreamName => StreamNames.Committees;

    private protected override IReadOnlyList<StreamRequest> CreateRequests()
    {
        var settings = ApiSettings();
        return [CandidatesIfMissing(), new FecCommitteesRequest { Settings = settings, Politicians = Politicians }];
    }
}
