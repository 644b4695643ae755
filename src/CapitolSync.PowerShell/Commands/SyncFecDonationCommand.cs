using System.Management.Automation;
using CapitolSync.Engine.Sources.OpenFec;
using CapitolSync.Engine.Sources.OpenFec.Committees;
using CapitolSync.Engine.Sources.OpenFec.Donations;
using CapitolSync.Engine.Streams;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Commands.Parameters.Values;
using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Downloads itemized receipts (Schedule A) of members' committees.</para>
/// </summary>
/// <remarks>
/// <para type="description">Reads every itemized receipt of members' committees from OpenFEC, committee by committee
/// and period by period, and stores all of its columns. Rows are stored together with the position to resume from,
/// so a run can end at any moment and the next one resumes it. FEC IDs and committees that are missing are loaded
/// first.</para>
/// <para type="description">Once a committee's period is complete, later runs ask only for what is new: rows that
/// the FEC loaded since, and contributions from 90 days before the newest one (-Overlap). If the FEC's count differs
/// from the database's, the period is read again in full, and rows that no longer exist are marked, not deleted.
/// Periods that were complete less than 24 hours ago are skipped unless -Force is given.</para>
/// <para type="note">The FEC allows 1,000 requests an hour for a key, and a request returns up to 100 rows.
/// -RequestsPerHour, 900 by default, applies to all processes that use the database. When it is used up, the run ends
/// with the error RateBudgetSpent, which says when it can continue; with -WaitForBudget it waits.</para>
/// <para type="note">OpenFEC requires an API key, which is free: https://api.data.gov/signup/. Set
/// $env:OPENFEC_API_KEY or pass the key with -ApiKey. Without one, DEMO_KEY is used, which allows 30 requests an
/// hour.</para>
/// <para type="link">Get-FecDonation</para>
/// <para type="link">Sync-FecCommittee</para>
/// <para type="link">Get-CtSyncState</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Find out who funds a member, in the current period and the previous one</para>
/// <code>Sync-FecDonation 'Nancy Pelosi'</code>
/// </example>
/// <example>
/// <para>Download other periods, waiting for the budget if necessary</para>
/// <code>Sync-FecDonation 'Nancy Pelosi' -Period 2020, 2022 -WaitForBudget</code>
/// </example>
/// <example>
/// <para>Download contributions by individuals to everyone who traded an issuer</para>
/// <code>Get-CtTrade -Issuer NVDA:US | Select-Object PoliticianId -Unique | Sync-FecDonation -Individual</code>
/// </example>
/// <example>
/// <para>Resume what earlier runs began</para>
/// <code>Get-CtSyncState fec.donations | Sync-FecDonation</code>
/// </example>
[Cmdlet(VerbsData.Sync, "FecDonation", SupportsShouldProcess = true)]
[OutputType(typeof(SyncReport), typeof(Donation), typeof(FecCommittee), typeof(Politician))]
public sealed class SyncFecDonationCommand : SyncFecMemberCommand
{
    /// <summary><para type="description">Committees by ID (C00213512), whichever member they belong to.</para></summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [NamesArgument]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? Committee { get; set; }

    /// <summary><para type="description">Committees by ID, as with -Committee; from the pipeline, a committee is taken by this property alone.</para></summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [NamesArgument(SkipsBlank = true)]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? CommitteeId { get; set; }

    /// <summary><para type="description">Two-year periods, named by their even year. Default: the current and the previous one.</para></summary>
    [Parameter]
    public int[]? Period { get; set; }

    /// <summary><para type="description">Read only what was received on this day or later. Rows without a date are omitted.</para></summary>
    [Parameter]
    [Alias("From")]
    [DateArgument(IsDay = true)]
    public DateTime? Since { get; set; }

    /// <summary><para type="description">Read only contributions by individuals, according to the FEC's own test.</para></summary>
    [Parameter]
    public SwitchParameter Individual { get; set; }

    /// <summary><para type="description">Number of days before the newest contribution from which later runs look again. Default: 90.</para></summary>
    [Parameter]
    [ValidateRange(0, 3650)]
    public int Overlap { get; set; } = 90;

    private readonly List<string> _committees = [];

    private protected override string StreamName => StreamNames.Donations;

    private protected override bool NamesOther => CommitteeId is { Length: > 0 };

    private protected override bool HasNothingToDo => base.HasNothingToDo && _committees.Count == 0;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        RequireAny(nameof(CommitteeId), CommitteeId);
        var (first, last) = OpenFecSource.Periods(DateTimeOffset.UtcNow);
        foreach (var period in Period ?? [])
        {
            if (period % 2 != 0 || period < first || period > last)
                Refuse(ErrorIds.InvalidPeriod, $"{period} is not a two-year period. Periods are named by their even year, from {first} to {last}: 2024 stands for 2023 and 2024.", period);
        }

        if (Since is { } since && since.IsFutureDay())
            Refuse(ErrorIds.InvalidDate, FormattableString.Invariant($"-Since {since:yyyy-MM-dd} is in the future, so there can be no donations. Give today's date or an earlier one."), since);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        base.ProcessRecord();
        if (Cursor is not null)
            return;
        foreach (var committee in (Committee ?? []).Concat(CommitteeId ?? []).Except(_committees, StringComparer.Ordinal).ToList())
        {
            if (OpenFecSource.IsCommitteeId(committee))
                _committees.Add(committee);
            else
                Refuse(ErrorIds.InvalidCommittee, $"'{committee}' is not a committee ID. A committee ID is a C followed by eight digits: C00213512. Get-FecCommittee finds committees by name.", committee);
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
