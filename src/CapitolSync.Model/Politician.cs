namespace CapitolSync;

/// <summary>A member of Congress, current or former; figures are computed from the stored trades.</summary>
/// <remarks>Source: capitoltrades.com; InOffice from github.com/unitedstates/congress-legislators; counts and volume are computed from the stored trades.</remarks>
public sealed record Politician
{
    /// <summary>The member's bioguide ID (<c>W000802</c>), which capitoltrades.com uses too.</summary>
    public required string PoliticianId { get; init; }

    /// <summary>The name as it is commonly written (<c>Tom Carper</c>).</summary>
    public string? FullName { get; init; }

    /// <summary>First name.</summary>
    public string? FirstName { get; init; }

    /// <summary>Last name.</summary>
    public string? LastName { get; init; }

    /// <summary>Nickname, where one is used.</summary>
    public string? Nickname { get; init; }

    /// <summary><c>democrat</c>, <c>republican</c> or <c>other</c>.</summary>
    public string? Party { get; init; }

    /// <summary>State, two letters.</summary>
    public string? StateId { get; init; }

    /// <summary><c>house</c> or <c>senate</c>.</summary>
    public string? Chamber { get; init; }

    /// <summary>Day of birth.</summary>
    public DateTime? Dob { get; init; }

    /// <summary>Gender as the site gives it.</summary>
    public string? Gender { get; init; }

    /// <summary>Whether the member sits in Congress, according to the congress-legislators files; <see langword="null"/> before Sync-FecCandidate has run.</summary>
    public bool? InOffice { get; init; }

    /// <summary>Codes of the committees the member sits on (<c>ssfi</c>: Senate Finance).</summary>
    public IReadOnlyList<string> Committees { get; init; } = [];

    /// <summary>Number of stored trades.</summary>
    public long CountTrades { get; init; }

    /// <summary>Number of issuers traded.</summary>
    public long CountIssuers { get; init; }

    /// <summary>USD, sum of the trades' midpoints.</summary>
    public decimal Volume { get; init; }

    /// <summary>Day of the newest stored trade.</summary>
    public DateTime? DateLastTraded { get; init; }
}
