namespace CapitolSync.Engine.Limits;

/// <summary>The limit that was configured.</summary>
internal sealed class FixedLimit(int limit) : IConcurrencyLimit
{
    public int Current => limit;

    public bool Succeeded(TimeSpan latency) => false;

    public void Overloaded()
    {
        // Retrying and the breaker deal with it.
    }
}
