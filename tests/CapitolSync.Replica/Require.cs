namespace CapitolSync.Replica;

internal static class Require
{
    /// <exception cref="ArgumentException">It does not hold.</exception>
    public static void That(bool holds, string rule)
    {
        if (!holds)
            throw new ArgumentException(rule, paramName: null);
    }
}
