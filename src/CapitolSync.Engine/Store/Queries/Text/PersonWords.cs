namespace CapitolSync.Engine.Store.Queries.Text;

/// <summary>Words that people put before and after a person's name, and that databases mostly leave out.</summary>
internal static class PersonWords
{
    private static readonly string[] Titles =
        ["rep", "representative", "sen", "senator", "congressman", "congresswoman", "del", "delegate", "hon", "honorable", "the", "dr", "mr", "mrs", "ms"];

    private static readonly string[] Suffixes = ["jr", "sr", "ii", "iii", "iv", "md", "phd", "esq"];

    /// <summary>The text is <c>Jr.</c> and the like.</summary>
    public static bool IsSuffix(string text) => Suffixes.Contains(FoldedText.Of(text), StringComparer.Ordinal);

    /// <summary>A name without the suffix at its end.</summary>
    /// <returns>The rest; <see langword="null"/> if there is none, or nothing else.</returns>
    public static string? WithoutSuffix(string name) => WithoutLast(name, Suffixes);

    /// <summary>A name without a title at its end: <c>Pelosi, Nancy (Hon.)</c>.</summary>
    /// <returns>The rest; <see langword="null"/> if there is none, or nothing else.</returns>
    public static string? WithoutTitleBehind(string name) => WithoutLast(name, Titles);

    /// <summary>A name without titles before it.</summary>
    /// <returns>The rest; <see langword="null"/> if there are none, or nothing else.</returns>
    public static string? WithoutTitle(string name)
    {
        var rest = name.TrimStart();
        var isTitled = false;
        while (rest.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end && Titles.Contains(FoldedText.Of(rest[..end]), StringComparer.Ordinal))
        {
            rest = rest[end..].TrimStart();
            isTitled = true;
        }

        return isTitled && rest.Length > 0 ? rest : null;
    }

    private static string? WithoutLast(string name, string[] words)
    {
        var whole = name.TrimEnd();
        var start = whole.LastIndexOfAny([' ', ',']) + 1;
        var rest = whole[..start].TrimEnd(' ', ',');
        return rest.Length > 0 && words.Contains(FoldedText.Of(whole[start..].Trim('(', ')')), StringComparer.Ordinal) ? rest : null;
    }
}
