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
}
