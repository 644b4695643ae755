namespace CapitolSync.Replica;

/// <summary>How faults and triggers say which requests they mean.</summary>
internal static class RequestPath
{
    public static bool Matches(string pattern, string path) =>
        pattern.EndsWith('*')
            ? path.AsSpan().StartsWith(pattern.AsSpan(0, pattern.Length - 1), StringComparison.Ordinal)
            : string.Equals(pattern, path, StringComparison.Ordinal);

    /// <summary>Whole parameters only: <c>page=1</c> is not in <c>?page=17</c>.</summary>
    public static bool HasParameter(string query, string parameter)
    {
        var rest = query.AsSpan().TrimStart('?');
        foreach (var range in rest.Split('&'))
        {
            if (rest[range].SequenceEqual(parameter))
                return true;
        }
        return false;
    }
}
