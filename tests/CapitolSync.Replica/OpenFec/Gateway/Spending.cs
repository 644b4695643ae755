namespace CapitolSync.Replica.OpenFec.Gateway;

/// <summary>How a key stands after a request.</summary>
/// <param name="Limit">Requests an hour.</param>
/// <param name="Remaining">How many of these are left.</param>
/// <param name="RefusedUntil">When it may go on; null when the request was let through.</param>
internal readonly record struct Spending(int? Limit, int? Remaining, DateTimeOffset? RefusedUntil);
