namespace CapitolSync.Replica.CapitolTrades.Generation;

/// <summary>Names of people, as awkward as real ones.</summary>
internal static class Names
{
    /// <summary>A first name, and after a slash what its bearers are called.</summary>
    public static IReadOnlyList<string> Male { get; } = Split(
        "Thomas/Tom James/Jim William/Bill Robert/Bob Richard/Rick Michael/Mike Edward/Ted Joseph/Joe Charles/Chuck "
        + "Daniel/Dan Gregory/Greg Anthony/Tony Lawrence/Larry Donald/Don Kenneth/Ken Rafael/Rafa Benjamin/Ben "
        + "Alexander/Alex Patrick/Pat Theodore/Teddy Andrew Brian Carlos Darius Elías Frank George Henry Isaac Jesús "
        + "Kareem Luis Marcus Nathaniel Oscar Peter Quentin Raúl Søren Tomás Victor Wesley Xavier Yusuf Zoltán");

    public static IReadOnlyList<string> Female { get; } = Split(
        "Katherine/Kathy Elizabeth/Liz Deborah/Debbie Margaret/Maggie Patricia/Patty Jennifer/Jen Susan/Sue "
        + "Christina/Chris Victoria/Vicky Rebecca/Becky Cynthia/Cindy Suzanne/Suzie Angela Beatriz Chloé Diana Esther "
        + "Françoise Grace Hannah Inés Joyce Kirsten Lucía Marisol Nydia Olga Priscilla Raquel Siobhán Teresa Ursula "
        + "Virginia Wanda Ximena Yvette Zoë");

    public static IReadOnlyList<string> Last { get; } =
    [
        .. Split(
            "Abernathy Alvarado Bäcker Baldwin Barragán Beaumont Blumenstein Brannigan Calloway Castañeda Chevalier "
            + "Colquhoun Cortès Crenwick D'Amico D'Souza Delacroix Díaz-Balart Donnelly Duckett Eldridge Espinoza "
            + "Fairbanks Feld Fitzgerald Fleischer Gallo García-Løvik Garamonde Gimenez Gonçalves Graves Grünwald "
            + "Haddad Halvorsen Harcourt Hernández Hinojosa Hooper Iversen Jacobsen Jenks Kaptur-Wells Keating Khanna-Roy "
            + "Kilmer Kowalczyk Krishnan Kuster Langevin LaTourette Leclerc Lieu Lofgren Łukasik MacAuley Malinowska "
            + "McClintick McHenry-Boyle Meuser Moskowitz Müller Murkowicz Napolitano Neguse Núñez Nguyễn O'Brien O'Connell "
            + "O'Halloran Okonkwo Ó'Súilleabháin Ortega Pappas Peltola Peña Phillips Pettersen Quigley Rahman Ricketts "
            + "Rosenthal Rouzer Ruiz Salazar Schatz-Meyer Schneider Sewell Šimkus Sorensen Stauber Suozzi Swalwell "
            + "Takahashi Thanedar Torres Trahan Tübingen Underwood Vargas Velázquez Wasserman Whitcombe Wittmann Womack "
            + "Yakimov Youngblood Zeldin Žižka"),
        "de la Cruz", "Van Duyne", "Von Hagen", "Le Guin", "Dos Santos", "San Nicolás", "Kean Jr", "McMorris Rodgers",
        "Moore Capistrano", "St. Germain",
    ];

    private static string[] Split(string list) => list.Split(' ');
}
