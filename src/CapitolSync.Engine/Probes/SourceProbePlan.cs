using System.Globalization;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Probes.Looks;
using CapitolSync.Engine.Sources.CapitolTrades.Pages;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;
using CapitolSync.Engine.Sources.CongressLegislators;
using CapitolSync.Engine.Sources.OpenFec;
using CapitolSync.Engine.Sources.OpenFec.Donations;

namespace CapitolSync.Engine.Probes;

/// <summary>How a source is tested: with as few and as small pages as tell all there is to know.</summary>
/// <param name="Source">The source.</param>
/// <param name="NeedsKey">It wants a key.</param>
/// <param name="Pages">The pages, given the time; a later one is asked for only if the earlier ones came.</param>
internal sealed record SourceProbePlan(Source Source, bool NeedsKey, Func<DateTimeOffset, IReadOnlyList<ProbePage>> Pages)
{
    private const int Rows = 20;

    private static readonly ProbePage Trades = new(
        "/trades", string.Create(CultureInfo.InvariantCulture, $"/trades?page=1&pageSize={TradesRequest.LeastPageSize}"), "", TradesInspection.Look)
    {
        IsCutShort = static body => HtmlPage.IsCutShort(body.Span),
    };

    private static readonly ProbePage Committees = new(
        "/v1/committees/", string.Create(CultureInfo.InvariantCulture, $"/v1/committees/?per_page={Rows}"), "committees.", FecCommitteesInspection.Look)
    {
        IsCutShort = JsonBody.IsCutShort,
    };

    private static readonly ProbePage Members = new(
        "/congress-legislators/legislators-current.json", new LegislatorFile("current", IsCurrent: true).Path, "", LegislatorsInspection.Look);

    /// <summary>One for each source.</summary>
    public static readonly IReadOnlyList<SourceProbePlan> All =
    [
        new(Source.CapitolTrades, NeedsKey: false, static _ => [Trades]),
        new(Source.OpenFec, NeedsKey: true, static now => [ScheduleA(now), Committees]),
        new(Source.Legislators, NeedsKey: false, static _ => [Members]),
    ];

    private static ProbePage ScheduleA(DateTimeOffset now)
    {
        // Without a committee one period has to be named. That of a year ago has donations even early in January.
        var year = now.AddYears(-1).Year;
        var query = new ScheduleQuery([]) { Periods = [year + year % 2], Rows = Rows };
        return new ProbePage("/v1/schedules/schedule_a/", query.ToPath(), "schedule_a.", DonationsInspection.Look) { IsCutShort = JsonBody.IsCutShort };
    }
}
