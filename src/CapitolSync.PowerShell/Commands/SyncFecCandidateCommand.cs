using System.Management.Automation;
using CapitolSync.Engine.Sources.CongressLegislators;
using CapitolSync.Engine.Streams;
using CapitolSync.PowerShell.Commands.Abstractions;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Downloads members' FEC candidate IDs into the database, matched by bioguide ID.</para>
/// </summary>
/// <remarks>
/// <para type="description">Reads the congress-legislators files of current and former members and stores each
/// member's FEC IDs by bioguide ID, which links trades to donations. A member can have several FEC IDs, one for each
/// office sought. Sitting members who are not in the database yet are added.</para>
/// <para type="note">Members are never matched by name. If the last names under one bioguide ID differ, the cmdlet
/// writes a warning.</para>
/// <para type="link">Sync-FecCommittee</para>
/// <para type="link">Sync-FecDonation</para>
/// <para type="link">Get-CtPolitician</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Download the FEC IDs of all members</para>
/// <code>Sync-FecCandidate</code>
/// </example>
/// <example>
/// <para>Preview a sync</para>
/// <code>Sync-FecCandidate -WhatIf</code>
/// </example>
[Cmdlet(VerbsData.Sync, "FecCandidate", SupportsShouldProcess = true)]
[OutputType(typeof(SyncReport), typeof(Politician))]
public sealed class SyncFecCandidateCommand : SyncCommand
{
    private protected override string StreamName => StreamNames.Candidates;

    private protected override IReadOnlyList<StreamRequest> CreateRequests() =>
        [new CandidatesRequest { Settings = Configure(Source, Address) }];
}
