namespace CapitolSync.Engine.Store.Queries.Prices;

/// <summary>A closing price.</summary>
/// <param name="Day">The trading day.</param>
/// <param name="Raw">USD, as it was paid that day.</param>
/// <param name="Adjusted">USD, adjusted for later splits and dividends; only ratios mean something. Null where the source gives none.</param>
internal readonly record struct ClosingPrice(DateOnly Day, double Raw, double? Adjusted);
