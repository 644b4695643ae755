using CapitolSync.Replica.CapitolTrades.Generation;

namespace CapitolSync.Replica.OpenFec;

/// <summary>The FEC's letters in words.</summary>
internal static class CommitteeCodes
{
    private static readonly Dictionary<string, string> States =
        Places.States.ToDictionary(s => s.Id.ToUpperInvariant(), s => s.Label, StringComparer.Ordinal);

    public static string Type(string code) => code switch
    {
        "H" => "House",
        "S" => "Senate",
        "P" => "Presidential",
        "N" => "PAC - Nonqualified",
        "Q" => "PAC - Qualified",
        "O" => "Super PAC (Independent Expenditure-Only)",
        "V" => "PAC with Non-Contribution Account - Nonqualified",
        "W" => "PAC with Non-Contribution Account - Qualified",
        "X" => "Party - Nonqualified",
        "Y" => "Party - Qualified",
        _ => "National Party Nonfederal Account",
    };

    public static string Designation(string code) => code switch
    {
        "P" => "Principal campaign committee",
        "A" => "Authorized by a candidate",
        "J" => "Joint fundraising committee",
        "D" => "Leadership PAC",
        "B" => "Lobbyist/Registrant PAC",
        _ => "Unauthorized",
    };

    public static string? Party(string? code) => code switch
    {
        "DEM" => "DEMOCRATIC PARTY",
        "REP" => "REPUBLICAN PARTY",
        "IND" => "INDEPENDENT",
        _ => null,
    };

    public static string? State(string code) => States.GetValueOrDefault(code);
}
