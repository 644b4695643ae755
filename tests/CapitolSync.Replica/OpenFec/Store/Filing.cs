using CapitolSync.Replica.OpenFec.Rendering;

namespace CapitolSync.Replica.OpenFec.Store;

/// <summary>A report of a committee, or the amendment that took its place.</summary>
internal sealed class Filing(Ledger ledger, Report report, bool isAmendment)
{
    public Ledger Ledger => ledger;

    public Report Report => report;

    public Filing Amendment => isAmendment ? this : field ??= new Filing(ledger, report, true);

    public int FileNumber =>
        1_000_000 + (50 * int.Parse(ledger.Committee.CommitteeId.AsSpan(5), provider: null))
        + (12 * (report.From.Year % 4)) + report.From.Month + (isAmendment ? 1 : 0);

    public long LinkId =>
        ((400_000_000L + (report.Filed.Month * 1_000_000) + (report.Filed.Day * 10_000) + report.Filed.Year) * 10_000_000_000) + FileNumber;

    public string AmendmentIndicator => isAmendment ? "C" : "A";

    public string AmendmentIndicatorDesc => isAmendment ? "CHANGE" : "ADD";

    public byte[] StartJson => field ??= new JsonFields()
        .Add("committee_id", ledger.Committee.CommitteeId)
        .Add("report_year", report.Year)
        .Add("report_type", report.Type)
        .Open("image_number").ToArray();

    public byte[] FormJson => field ??= new JsonFields()
        .Add("filing_form", ledger.Committee.Form)
        .Add("link_id", LinkId).ToArray();

    public byte[] FileJson => field ??= new JsonFields()
        .Add("file_number", FileNumber)
        .Add("committee_name", ledger.Committee.Name).ToArray();

    public byte[] PeriodJson => field ??= new JsonFields()
        .Add("two_year_transaction_period", ledger.Period)
        .Add("amendment_indicator", AmendmentIndicator)
        .Add("amendment_indicator_desc", AmendmentIndicatorDesc)
        .Add("schedule_type", "SA")
        .Add("schedule_type_full", "ITEMIZED RECEIPTS")
        .Nulls("increased_limit")
        .Open("load_date").ToArray();

    /// <summary>18 digits: the day of filing, a 9, and the page.</summary>
    public long Image(int number) =>
        (((report.Filed.Year * 10_000L) + (report.Filed.Month * 100) + report.Filed.Day) * 10_000_000_000) + 9_000_000_000 + number;
}
