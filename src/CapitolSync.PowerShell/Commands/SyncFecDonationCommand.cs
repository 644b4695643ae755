using System.Management.Automation;
using CapitolSync.Engine.Sources.OpenFec;
using CapitolSync.Engine.Sources.OpenFec.Committees;
using CapitolSync.Engine.Sources.OpenFec.Donations;
using CapitolSync.Engine.Streams;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Brings the itemised receipts of members' committees (Schedule A), exactly and resumably.</para>
/// </summary>
/// <remarks>
/// <para type="description">Reads every itemised receipt of members' committees from OpenFEC, committee by
/// committee and period by period, and stores them column by column. Rows are stored together with the place
/// where to go on, so that a run can end at any moment and the next one goes on from there. FEC ids and committee
/// lists that are missing are read on the way.</para>
/// <para type="description">Once a committee's period is complete, later runs ask only for what is new: what the
/// FEC loaded since, and contributions from 90 days before the newest one on (-Overlap). Where the FEC's count
/// differs from the database's, the period is read again in full, and rows that are gone are marked, not deleted.
/// What was complete less than 24 hours ago is passed over unless -Force is given.</para>
/// <para type="note">The FEC allows 1,000 requests an hour for a key, and a request brings 100 rows.
/// -RequestsPerHour, 900 by default, holds for all processes that use the database. When it is spent, the run
/// ends with the error RateBudgetSpent, which says when it can go on; with -WaitForBudget it waits.</para>
/// <para type="note">OpenFEC wants a key, which is free: https://api.data.gov/signup/. Put it in
/// $env:OPENFEC_API_KEY or give it with -ApiKey. Without one, DEMO_KEY is used, which is good for 30 requests an
/// hour.</para>
/// <para type="link">Get-FecDonation</para>
/// <para type="link">Sync-FecCommittee</para>
/// <para type="link">Get-CtSyncState</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Who funds a member, in the current period and the one before</para>
/// <code>Sync-FecDonation 'Nancy Pelosi'</code>
/// </example>
/// <example>
/// <para>Other periods, waiting for the budget when need be</para>
/// <code>Sync-FecDonation 'Nancy Pelosi' -Period 2020, 2022 -WaitForBudget</code>
/// </example>
/// <example>
/// <para>Whoever traded an issuer, persons only</para>
/// <code>Get-CtTrade -Issuer NVDA:US | Select-Object PoliticianId -Unique | Sync-FecDonation -Individual</code>
/// </example>
/// <example>
/// <para>Go on with what was begun</para>
/// <code>Get-CtSyncState fec.donations | Sync-FecDonation</code>
/// </example>
[Cmdlet(VerbsData.Sync, "FecDonation", SupportsShouldProcess = true)]
[OutputType(typeof(SyncReport), typeof(Donation))]
public sealed class SyncFecDonationCommand : SyncFecMemberCommand
{
    /// <summary><para type="description">Committees by id (C00213512), whoever's they are.</para></summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("CommitteeId")]
    [ValidateNotNullOrEmpty]
    public string[]? Committee { get; set; }

    /// <summary><para type="description">Two-year periods by their even years. Default: the current and the previous one.</para></summary>
    [Parameter]
    public int[]? Period { get; set; }

    /// <summary><para type="description">Only what was received on this day or later. Rows without a date are left out then.</para></summary>
    [Parameter]
    [DateArgument(IsDay = true)]
    public DateTime? Since { get; set; }

    /// <summary><para type="description">Only contributions of persons, by the FEC's own test.</para></summary>
    [Parameter]
    public SwitchParameter Individual { get; set; }

    /// <summary><para type="description">Days before the newest contribution from which on a later run looks again. Default: 90.</para></summary>
    [Parameter]
    [ValidateRange(0, 3650)]
    public int Overlap { get; set; } = 90;

    private readonly List<string> _committees = [];

    private protected override string StreamName => StreamNames.Donations;

    private protected override bool HasNothingToDo => base.HasNothingToDo && _committees.Count == 0;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        var (first, last) = OpenFecSource.Periods(DateTimeOffset.UtcNow);
        foreach (var period in Period ?? [])
        {
            if (period % 2 != 0 || period < first || period > last)
                Refuse(ErrorIds.InvalidPeriod, $"{period} names no two-year period. Periods are named by their even year, from {first} to {last}: 2024 is 2023 and 2024.", period);
        }

        if (Since is { } since && since.ToUtc() > DateTimeOffset.UtcNow)
            Refuse(ErrorIds.InvalidDate, $"-Since {since:yyyy-MM-dd} lies in the future, so there can be no donations. Give a day up to today.", since);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        base.ProcessRecord();
        foreach (var committee in Cursor is null ? Committee ?? [] : [])
        {
            if (OpenFecSource.IsCommitteeId(committee))
                _committees.Add(committee);
            else
                Refuse(ErrorIds.InvalidCommittee, $"'{committee}' is no committee's id, which is a C and eight digits: C00213512. Get-FecCommittee finds them by name.", committee);
        }
    }

    private protected override IReadOnlyList<StreamRequest> CreateRequests()
    {
        var settings = ApiSettings();
        var donations = new DonationsRequest
        {
            Settings = settings,
            Politicians = Politicians,
            Committees = _committees.Count > 0 ? _committees : null,
            OnlyUnfinished = Resumes && Politicians is null && _committees.Count == 0,
            Periods = Period ?? [],
            Since = Since is { } since ? DateOnly.FromDateTime(since) : null,
            Individual = Individual,
            Overlap = TimeSpan.FromDays(Overlap),
        };
        if (donations.OnlyUnfinished || (donations.Committees is not null && donations.Politicians is null))
            return [donations];
        return [CandidatesIfMissing(), new FecCommitteesRequest { Settings = settings, Politicians = Politicians, OnlyIfMissing = true }, donations];
    }

    private void Refuse(string errorId, string message, object value) =>
        ThrowTerminatingError(ErrorRecords.FromArgument(errorId, message, value));
}
