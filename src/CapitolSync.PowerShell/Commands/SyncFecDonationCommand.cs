using System.Management.Automation;
using CapitolSync.Engine;
using CapitolSync.Engine.Sources.OpenFec;
using CapitolSync.Engine.Sources.OpenFec.Donations;
using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Brings the itemised receipts of members' committees (Schedule A), exactly and resumably.</para>
/// </summary>
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
        var (first, last) = Api.Periods(DateTimeOffset.UtcNow);
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
            if (Api.IsCommitteeId(committee))
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
            OnlyUnfinished = GoesOn && Politicians is null && _committees.Count == 0,
            Periods = Period ?? [],
            Since = Since is { } since ? DateOnly.FromDateTime(since) : null,
            Individual = Individual,
            Overlap = TimeSpan.FromDays(Overlap),
        };
        if (donations.OnlyUnfinished || (donations.Committees is not null && donations.Politicians is null))
            return [donations];
        return [CandidatesIfMissing(), new CommitteesRequest { Settings = settings, Politicians = Politicians, OnlyIfMissing = true }, donations];
    }

    private void Refuse(string errorId, string message, object value) =>
        ThrowTerminatingError(ErrorRecords.FromArgument(errorId, message, value));
}
