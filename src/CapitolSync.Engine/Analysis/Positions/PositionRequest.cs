using CapitolSync.Engine.Analysis.Facts;
using CapitolSync.Engine.Store.Queries;

namespace CapitolSync.Engine.Analysis.Positions;

/// <summary>Which positions are wanted.</summary>
public sealed record PositionRequest
{
    /// <summary>Which members, owners and securities; other conditions would cut purchases off from their sales.</summary>
    public required TradeFilter Filter { get; init; }

    /// <summary>Only of these; of all if empty.</summary>
    public IReadOnlyList<TradeSubject> Subjects { get; init; } = [];

    /// <summary>What was filed or published after this day, and later prices, are not known; <see langword="null"/> for all that is stored.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Whether each owner's is a position of its own.</summary>
    public bool ByOwner { get; init; }

    /// <summary>Whether closed positions are left out.</summary>
    public bool OnlyOpen { get; init; }
}
