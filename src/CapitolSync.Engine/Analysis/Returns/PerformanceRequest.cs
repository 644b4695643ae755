using CapitolSync.Engine.Analysis.Facts;
using CapitolSync.Engine.Store.Queries;

namespace CapitolSync.Engine.Analysis.Returns;

/// <summary>Which trades are measured, and how.</summary>
public sealed record PerformanceRequest
{
    /// <summary>The horizons that are measured unless asked otherwise, in days.</summary>
    public static IReadOnlyList<int> Horizons { get; } = [30, 90, 180, 365];

    /// <summary>Which trades; the type is <see cref="IsSale"/>'s.</summary>
    public required TradeFilter Filter { get; init; }

    /// <summary>Only of these; of all if empty.</summary>
    public IReadOnlyList<TradeSubject> Subjects { get; init; } = [];

    /// <summary>Sales instead of purchases.</summary>
    public bool IsSale { get; init; }

    /// <summary>From when on.</summary>
    public PerformanceStart From { get; init; }

    /// <summary>Days.</summary>
    public IReadOnlyCollection<int> Horizon { get; init; } = Horizons;

    /// <summary>Groups with fewer measured trades are left out.</summary>
    public int MinTrades { get; init; } = 5;

    /// <summary>What was filed or published after this day, and later prices, are not known; <see langword="null"/> for all that is stored.</summary>
    public DateOnly? AsOf { get; init; }
}
