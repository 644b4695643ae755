namespace CapitolSync;

/// <summary>A committee or subcommittee of Congress, with its members.</summary>
/// <remarks>Source: github.com/unitedstates/congress-legislators and capitoltrades.com; sectors are a map that CapitolSync ships and Set-CtJurisdiction changes.</remarks>
public sealed record Committee
{
    /// <summary>Its code: chamber and committee (<c>ssfi</c>: Senate Finance), and two digits for a subcommittee (<c>ssfi10</c>).</summary>
    public required string Code { get; init; }

    /// <summary>Its name; <see langword="null"/> for committees that no longer exist and whose name is not known.</summary>
    public string? Name { get; init; }

    /// <summary><c>house</c>, <c>senate</c> or <c>joint</c>.</summary>
    public string? Chamber { get; init; }

    /// <summary>For a subcommittee, the code of the committee that it belongs to.</summary>
    public string? Parent { get; init; }

    /// <summary>For a subcommittee, the name of the committee that it belongs to.</summary>
    public string? ParentName { get; init; }

    /// <summary>Sectors that it oversees, according to Get-CtJurisdiction; empty if the map has none for it.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary>Number of members now, or on the day of -AsOf.</summary>
    public int MemberCount { get; init; }

    /// <summary>Their seats, chairs first.</summary>
    public IReadOnlyList<CommitteeSeat> Members { get; init; } = [];

    /// <summary>Day of the list of members that this is taken from; <see langword="null"/> where none is known.</summary>
    public DateTime? SeenOn { get; init; }

    /// <summary>Where the members are from: <c>congress-legislators</c>, or <c>CapitolTrades</c> for committees that the former does not list.</summary>
    public string? Source { get; init; }
}
