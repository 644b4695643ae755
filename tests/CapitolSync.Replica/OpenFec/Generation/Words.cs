namespace CapitolSync.Replica.OpenFec.Generation;

/// <summary>Parts of names, in the capitals of the FEC, and the ones that break readers.</summary>
internal static class Words
{
    public static IReadOnlyList<string> Friends { get; } = ["FRIENDS OF", "CITIZENS FOR", "TEAM", "PEOPLE FOR", "NEIGHBORS FOR"];

    public static IReadOnlyList<string> Victories { get; } = ["VICTORY FUND", "JOINT VICTORY COMMITTEE", "SENATE/HOUSE VICTORY FUND", "MAJORITY 50/50 FUND"];

    public static IReadOnlyList<string> Leadership { get; } =
    [
        "FORWARD / TOGETHER PAC", "\"ROLL UP YOUR SLEEVES\" PAC", "KEYSTONE & PRAIRIE PAC", "LIBERTY BELL PAC", "ÉLAN PAC",
        "COMMON GROUND LEADERSHIP FUND", "NEW HORIZONS PAC", "BLUE RIDGE PAC", "MAJORITY MAKERS PAC", "O'CLOCK PAC",
    ];

    public static IReadOnlyList<string> Cities { get; } =
        ("SPRINGFIELD,FRANKLIN,CLINTON,GREENVILLE,BRISTOL,SALEM,FAIRVIEW,MADISON,GEORGETOWN,ARLINGTON,ASHLAND,DOVER,OXFORD,"
        + "MILTON,NEWPORT,RIVERSIDE,CENTERVILLE,DAYTON,LEXINGTON,MANCHESTER,COEUR D'ALENE,WINSTON-SALEM,CAÑON CITY,ST. PAUL,"
        + "MOUNT VERNON,PALO ALTO,LA CAÑADA/FLINTRIDGE").Split(',');

    public static IReadOnlyList<string> Occupations { get; } =
        ("ATTORNEY,PHYSICIAN,ENGINEER,TEACHER,CONSULTANT,CEO,PRESIDENT/CEO,SALES,REAL ESTATE,WRITER,PROFESSOR,NURSE,FARMER,"
        + "SOFTWARE ENGINEER,INVESTOR,HOMEMAKER,ARTIST,CPA,V.P. \"SPECIAL PROJECTS\",OWNER & OPERATOR,LOBBYIST,ELECTRICIAN").Split(',');

    /// <summary>What stands for no employer; the occupation goes with it.</summary>
    public static IReadOnlyList<(string? Employer, string? Occupation)> NoEmployers { get; } =
    [
        ("RETIRED", "RETIRED"), ("NOT EMPLOYED", "NOT EMPLOYED"), ("SELF-EMPLOYED", "CONSULTANT"), ("SELF", "ATTORNEY"), ("N/A", "N/A"),
        ("NONE", "RETIRED"), ("INFORMATION REQUESTED PER BEST EFFORTS", "INFORMATION REQUESTED PER BEST EFFORTS"), (null, null), (null, "RETIRED"),
    ];

    public static IReadOnlyList<string> AwkwardEmployers { get; } =
    [
        "AT&T / \"WARNER\" MEDIA", "C:\\WORK\\\"SHOP\"\\", "🚀 ROCKET LABS", "𝒜𝒸𝓂𝑒 𐍈 COMPANY", "株式会社さくら", "O'REILLY \"BUILDS\" IT",
        "</script><b>&amp;</b>", "null", "NaN", "TAB\tAND\nNEWLINE", "BEFORE\u2028AFTER", "\u0001CONTROL", "  SPACES  AROUND  ", "ENDS IN \\",
        "CRÈME BRÛLÉE S.A.", "[\"results\":[]}", "1/2 & 3/4 // PARTNERS", "👩‍👩‍👧‍👦 FAMILY TRUST", "=1+1", "'; DROP TABLE donations; --",
        string.Concat(Enumerable.Repeat("THE \"LONG\" NAME / OF A FÜRM 🏛️ ", 64)),
    ];

    public static IReadOnlyList<string> AwkwardLastNames { get; } =
    [
        "O'\"BRIEN\"", "SMITH/JONES", "𐍈LOVE", "ŁUKASIK 🎉", "DE LA \\CRUZ", "VAN DER\tBERG", "NULL", "MÜLLER-LÜDENSCHEIDT", "李",
    ];

    public static IReadOnlyList<string> Memos { get; } =
    [
        "SEE ATTRIBUTION BELOW", "REATTRIBUTION TO SPOUSE REQUESTED", "IN-KIND: CATERING / \"VENUE\"", "PARTNERSHIP - SEE MEMO ENTRIES",
        "REDESIGNATED TO GENERAL", "CONTRIBUTION FROM REV. TRUST 🏦", "BEST EFFORTS\\FOLLOW-UP SENT", "Überweisung – année 2025",
        Long(18), Long(27), Long(28),
    ];

    private static string Long(int sentences) => string.Concat(Enumerable.Repeat(
        "THE COMMITTEE / ITS TREASURER \"BELIEVES\" THIS ENTRY 𝒶𝓃𝒹 ALL OTHERS TO BE TRUE. ", sentences));
}
