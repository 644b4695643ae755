namespace CapitolSync.Replica;

/// <summary>The price at the beginning of a period, and the change since then (0.1 is ten percent).</summary>
/// <param name="Name">The page's key; the change's key is the same followed by <c>Change</c>.</param>
/// <param name="Price">The price in USD.</param>
/// <param name="Change">The change.</param>
public readonly record struct PeriodPrice(string Name, double Price, double Change);
