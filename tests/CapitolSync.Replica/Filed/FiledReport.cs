using CapitolSync.Replica.HouseClerk;
using CapitolSync.Replica.SenateEfd;

namespace CapitolSync.Replica.Filed;

/// <summary>A report that a chamber publishes, and the trades of CapitolTrades that were typed off from it.</summary>
/// <param name="Filer">Who filed.</param>
/// <param name="FiledOn">The day of filing.</param>
/// <param name="Trades">Those that the report has a line for, in its order.</param>
public sealed record FiledReport(ReplicaLegislator Filer, DateOnly FiledOn, IReadOnlyList<ReplicaTrade> Trades)
{
    /// <summary>The report, if it was filed with the House.</summary>
    public PtrReport? House { get; init; }

    /// <summary>The report, if it was filed with the Senate.</summary>
    public SenateReport? Senate { get; init; }

    /// <summary>Whether it is on paper, so that none of its lines can be read.</summary>
    public bool IsScan { get; init; }

    /// <summary>A report that states one of the trades anew.</summary>
    public FiledReport? Amendment { get; init; }

    /// <summary>In an amendment, the trade whose amount is another now. CapitolTrades has it as it was.</summary>
    public ReplicaTrade? Restated { get; init; }

    /// <summary>
    /// The report whose line each trade belongs to; none if it is on paper. The Senate's amendments replace all lines, but a
    /// trade that CapitolTrades still has as it was stays with the line that was replaced.
    /// </summary>
    public IEnumerable<(long TxId, string FilingId)> Links() => IsScan ? [] : Trades.Select(trade =>
        (trade.TxId, Id(Amendment is { Senate: not null } amendment && amendment.Restated != trade ? amendment : this)));

    /// <summary>The amount of each trade as the newest report states it; none if it is on paper.</summary>
    public IEnumerable<string> Amounts() => IsScan ? [] : House is { } house
        ? house.Rows.Select((row, at) => Amendment is { } amendment && amendment.Restated == Trades[at] ? amendment.House!.Rows[0].Amount : row.Amount)
        : (Amendment ?? this).Senate!.Transactions.Select(line => line.Amount);

    private static string Id(FiledReport report) => report.House?.FilingId ?? report.Senate!.Id.ToString("D");
}
