namespace CapitolSync.Engine.Store.Queries.Prices;

/// <summary>A split of a share.</summary>
/// <param name="Day">The first day that is traded at the new price.</param>
/// <param name="Factor">How many shares one becomes: 4 for a 4-for-1 split, 0.1 for a reverse split of ten to one.</param>
internal readonly record struct Split(DateOnly Day, double Factor);
