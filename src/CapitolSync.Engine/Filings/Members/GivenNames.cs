namespace CapitolSync.Engine.Filings.Members;

/// <summary>Compares given names.</summary>
internal static class GivenNames
{
    /// <summary>Common English short forms that are not the beginning of the name; several on a line are one name.</summary>
    private static readonly string[][] ShortForms =
    [
        ["robert", "bob", "bobby", "rob"], ["william", "bill", "billy", "will"], ["richard", "dick", "rick", "rich"], ["james", "jim", "jimmy"], ["michael", "mike", "mick"],
        ["john", "jack", "johnny"], ["charles", "chuck", "charlie"], ["henry", "hank", "harry"], ["edward", "ed", "ted", "ned"], ["theodore", "ted"], ["margaret", "maggie", "peggy"],
        ["elizabeth", "liz", "lizzie", "betty", "beth"], ["thomas", "tom", "tommy", "thom"], ["anthony", "tony"], ["francis", "frank"], ["lawrence", "larry"], ["joseph", "joe"],
        ["katherine", "kathy", "kate", "katie"], ["catherine", "cathy"], ["deborah", "debbie"], ["david", "dave"], ["patrick", "pat"], ["steven", "steve"], ["stephen", "steve"],
        ["bernard", "bernie"], ["bernardo", "bernie"], ["gerald", "jerry"], ["harold", "hal"], ["timothy", "tim"], ["kenneth", "ken"], ["ronald", "ron"], ["donald", "don"],
        ["peter", "pete"], ["andrew", "andy", "drew"], ["anne", "ann"], ["virginia", "ginny"], ["suzanne", "susan", "sue"], ["judith", "judy"], ["dianne", "diane"],
        ["nicholas", "nick"], ["randall", "randy"], ["angela", "angie"], ["gabriel", "gabe"], ["lucia", "lucy"], ["jacob", "jake"], ["samuel", "sam"], ["matthew", "matt"],
    ];

    /// <summary>Whether a filer and a member share a given name: the same, its short form, or one the beginning of the other.</summary>
    public static bool Fit(MemberRecord member, IReadOnlyCollection<string> given) =>
        Of(member).Any(name => name.Length > 1 && given.Any(printed => printed.Length > 1 && AreOne(name, printed)));

    /// <summary>Whether a filer and a member share an initial: weaker than a name, but enough where no other member is possible.</summary>
    public static bool InitialsFit(MemberRecord member, IReadOnlyCollection<string> given) =>
        Of(member).Any(name => given.Any(printed => name[0] == printed[0]));

    private static HashSet<string> Of(MemberRecord member)
    {
        var last = NameWords.Of(member.Name.Last);
        return
        [
            .. NameWords.Of(member.Name.First), .. NameWords.Of(member.Name.Middle), .. NameWords.Of(member.Name.Nickname),
            .. NameWords.Of(member.Name.OfficialFull).Except(last, StringComparer.Ordinal),
            .. member.OtherNames.SelectMany(other => NameWords.Of(other.First)),
        ];
    }

    private static bool AreOne(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        return (shorter.Length >= 3 && longer.StartsWith(shorter, StringComparison.Ordinal))
            || string.Equals(one, other, StringComparison.Ordinal)
            || Array.Exists(ShortForms, forms => forms.Contains(one, StringComparer.Ordinal) && forms.Contains(other, StringComparer.Ordinal));
    }
}
