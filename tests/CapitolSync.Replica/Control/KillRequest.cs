namespace CapitolSync.Replica.Control;

/// <summary>POST /_replica/kill: kill -9 of a process, so long after so many requests have arrived.</summary>
internal sealed record KillRequest(int ProcessId, int AfterRequests = 1, string Path = "*", double DelayMs = 0);
