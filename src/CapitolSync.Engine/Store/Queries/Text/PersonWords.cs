namespace CapitolSync.Engine.Store.Queries.Text;

/// <summary>Words that people put before and after a person's name, and that databases mostly leave out.</summary>
internal static class PersonWords
{
    private static readonly string[] Titles =
        ["rep", "representative", "sen", "senator", "congressman", "congresswoman", "del", "delegate", "hon", "honorable", "the", "dr", "mr", "mrs", "ms"];

    private static readonly string[] Suffixes = ["jr", "sr", "ii", "iii", "iv", "md", "phd", "esq"];

    /// <summary>The text is <c>Jr.</c> and the like.</summary>
    public static bool IsSuffix(string text) => Suffixes.Contains(FoldedText.Of(text), StringComparer.Ordinal);

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
}
