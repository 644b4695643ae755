namespace CapitolSync.Engine.Store.SyncTables;

/// <summary>What a budget gives.</summary>
/// <param name="Requests">How many requests may be sent.</param>
/// <param name="MoreAt">When there will be more, if it is spent.</param>
internal readonly record struct BudgetGrant(int Requests, DateTimeOffset? MoreAt);
