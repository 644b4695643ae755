namespace CapitolSync.Engine.Http.Sessions;

/// <summary>The source shows its page for signing in instead of what was asked for. No failure: one signs in again.</summary>
/// <param name="uri">What was asked for.</param>
internal sealed class SessionLostException(Uri uri) : Exception($"There is no session at {uri} any more.");
