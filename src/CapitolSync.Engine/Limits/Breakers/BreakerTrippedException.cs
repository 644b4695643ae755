namespace CapitolSync.Engine.Limits.Breakers;

/// <summary>The breaker is open for good: nothing more is sent in this run.</summary>
internal sealed class BreakerTrippedException(int failures, Exception? lastFailure)
    : Exception($"{failures} failures in a row", lastFailure)
{
    public int Failures => failures;
}
