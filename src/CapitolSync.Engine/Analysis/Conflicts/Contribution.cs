namespace CapitolSync.Engine.Analysis.Conflicts;

/// <summary>Money from a company's people or its political action committee to a committee of a member.</summary>
internal sealed record Contribution
{
    /// <summary>The member's bioguide ID.</summary>
    public required string PoliticianId { get; init; }

    /// <summary>The company, as <see cref="CompanyKeys"/> tells it from others.</summary>
    public required string CompanyKey { get; init; }

    /// <summary>The company's name.</summary>
    public required string Company { get; init; }

    /// <summary>The day on which the committee received it.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Cents; negative where money was given back or attributed to somebody else.</summary>
    public required long Cents { get; init; }

    /// <summary>Whether a political action committee gave it.</summary>
    public required bool IsPac { get; init; }

    /// <summary>The FEC's number of the row, and the period in which it is unique.</summary>
    public required (int Period, string SubId) Key { get; init; }

    /// <summary>The committee's FEC ID.</summary>
    public required string CommitteeId { get; init; }

    /// <summary>Who gave it, as filed.</summary>
    public string? Contributor { get; init; }

    /// <summary>The contributor's employer, as filed.</summary>
    public string? Employer { get; init; }
}
