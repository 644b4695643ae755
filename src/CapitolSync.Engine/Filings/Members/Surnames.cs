namespace CapitolSync.Engine.Filings.Members;

/// <summary>Compares surnames.</summary>
internal static class Surnames
{
    /// <summary>
    /// Whether a filer can have the surname of a member: equal, or one within the other (Hinson and Hinson Arenholz), or,
    /// where the source parts the names elsewhere, within all of the printed name (Rodgers, Cathy McMorris).
    /// </summary>
    public static bool Fit(MemberRecord member, string[] last, string[] firstAndLast) => Of(member).Any(surname =>
        NameWords.Contains(surname, last) || NameWords.Contains(last, surname) || (surname.Length > 1 && NameWords.Contains(firstAndLast, surname)));

    /// <summary>
    /// Whether all of a printed name is of a member although its parts are not where they are expected: the surname among the
    /// first names (Arenholz, Ashley Hinson), or no surname at all (Amata, Aumua). Only together with a seat.
    /// </summary>
    public static bool FitAnywhere(MemberRecord member, string[] given, string[] firstAndLast) =>
        (Of(member).Any(surname => NameWords.Contains(given, surname)) && GivenNames.Fit(member, given))
        || (firstAndLast.Length > 1 && firstAndLast.All(NameWords.Of(member.Name.OfficialFull).Contains));

    /// <summary>Whether a filer has the surname of a member exactly.</summary>
    public static bool Equal(MemberRecord member, string[] last) => Of(member).Any(surname => surname.AsSpan().SequenceEqual(last));

    private static IEnumerable<string[]> Of(MemberRecord member)
    {
        yield return NameWords.Of(member.Name.Last);
        // The last word of the whole name, where the chamber writes a shorter surname than the file.
        if (NameWords.Of(member.Name.OfficialFull) is [.., var word] && NameWords.Of(member.Name.Last).Contains(word, StringComparer.Ordinal))
            yield return [word];
        foreach (var other in member.OtherNames)
        {
            if (NameWords.Of(other.Last) is { Length: > 0 } words)
                yield return words;
        }
    }
}
