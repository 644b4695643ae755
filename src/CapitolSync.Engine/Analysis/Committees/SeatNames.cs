using CapitolSync.Engine.Store.Queries.Text;

namespace CapitolSync.Engine.Analysis.Committees;

/// <summary>What a member goes by whose name is known as a whole: lists of committees have no last names of their own.</summary>
internal static class SeatNames
{
    /// <summary>
    /// The name as it is, and without its suffix the last name, which may have several words, alone and behind the first name:
    /// <c>Richard E. Neal</c> is also <c>Neal</c> and <c>Richard Neal</c>.
    /// </summary>
    public static IEnumerable<string> Of(string name)
    {
        yield return name;
        var words = (PersonWords.WithoutSuffix(name) ?? name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 1; i < words.Length; i++)
        {
            // A last name does not begin with an initial.
            if (words[i].TrimEnd('.').Length < 2)
                continue;
            var last = string.Join(' ', words[i..]);
            yield return last;
            yield return $"{words[0]} {last}";
        }
    }
}
