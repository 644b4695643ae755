namespace CapitolSync.Replica.Serving;

/// <summary>What a request gets, and how the connection fares.</summary>
internal readonly record struct Reply(Page Page, Fault? Fault = null, int? RetryAfter = null);
