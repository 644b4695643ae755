namespace CapitolSync.Engine.Sources.OpenFec;

/// <summary>Which of the API's counts are exact.</summary>
internal static class CountRules
{
    // The API counts up to here, and estimates above.
    private const long LargestExact = 500_000;

    /// <summary>Whether a count is exact: if the API says so; where it says nothing, by the rule that it follows itself.</summary>
    /// <param name="said">What <c>is_count_exact</c> says; <see langword="null"/> if it is not there.</param>
    /// <param name="count">The count.</param>
    public static bool IsExact(bool? said, long count) => said ?? count <= LargestExact;
}
