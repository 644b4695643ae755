using System.Management.Automation;
using CapitolSync.Engine.Sources.CongressLegislators;
using CapitolSync.Engine.Streams;
using CapitolSync.PowerShell.Commands.Abstractions;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Brings the FEC ids of members of Congress, joined by bioguide id.</para>
/// </summary>
/// <remarks>
/// <para type="description">Reads the congress-legislators files of current and former members, and stores each
/// member's FEC ids by bioguide id, which is what ties trades to donations. A member can have several: one for
/// each office run for. Members in office that the database does not know yet are added.</para>
/// <para type="note">Names never join anything. Where the last names differ under one bioguide id, a warning says
/// so.</para>
/// <para type="link">Sync-FecCommittee</para>
/// <para type="link">Sync-FecDonation</para>
/// <para type="link">Get-CtPolitician</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>FEC ids of all members</para>
/// <code>Sync-FecCandidate</code>
/// </example>
/// <example>
/// <para>What would be done</para>
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
