using System.Management.Automation;
using CapitolSync.Engine.Sources.CongressLegislators.Committees;
using CapitolSync.Engine.Streams;
using CapitolSync.PowerShell.Commands.Abstractions;

namespace CapitolSync.PowerShell.Commands.Committees;

/// <summary>
/// <para type="synopsis">Downloads the committees of Congress and their current members into the database.</para>
/// </summary>
/// <remarks>
/// <para type="description">Reads two files of congress-legislators: the names of committees and subcommittees, and who
/// sits on them today. The module ships with the seats since November 2012; each sync adds the changes since then: new
/// members from the day on which a list first shows them, and the day of the first list that no longer shows the
/// others.</para>
/// <para type="description">Neither CapitolTrades nor an API key is needed. Files that have not changed are not
/// transferred again. Run it regularly, for example with Invoke-CtSync: a seat is certain on a given day only if a list
/// from that day or later shows it.</para>
/// <para type="note">With -PassThru, the new seats are returned.</para>
/// <para type="link">Get-CtCommittee</para>
/// <para type="link">Find-CtConflict</para>
/// <para type="link">Get-CtJurisdiction</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Download committees and their members</para>
/// <code>Sync-CtCommittee</code>
/// </example>
/// <example>
/// <para>Preview a sync</para>
/// <code>Sync-CtCommittee -WhatIf</code>
/// </example>
[Cmdlet(VerbsData.Sync, "CtCommittee", SupportsShouldProcess = true)]
[OutputType(typeof(SyncReport), typeof(CommitteeSeat))]
public sealed class SyncCtCommitteeCommand : SyncCommand
{
    private protected override string StreamName => StreamNames.CongressCommittees;

    private protected override IReadOnlyList<StreamRequest> CreateRequests() =>
        [new CommitteesRequest { Settings = Configure(Source, Address) }];
}
