namespace CapitolSync;

/// <summary>A member's seat on a committee or subcommittee of Congress, as lists of members show it: from a day on, and to a day.</summary>
/// <remarks>Source: github.com/unitedstates/congress-legislators, and its history that CapitolSync ships.</remarks>
public sealed record CommitteeSeat
{
    /// <summary>The committee's code (<c>ssfi</c>, or <c>ssfi10</c> for a subcommittee).</summary>
    public required string Committee { get; init; }

    /// <summary>The member's bioguide ID.</summary>
    public required string PoliticianId { get; init; }

    /// <summary>The member's name.</summary>
    public string? Politician { get; init; }

    /// <summary>The member's office in the committee, such as <c>Chairman</c> or <c>Ranking Member</c>.</summary>
    public string? Title { get; init; }

    /// <summary>Day of the first list that shows the member; the seat may have been taken some days earlier.</summary>
    public required DateTime FirstSeen { get; init; }

    /// <summary>Day of the last list that shows the member.</summary>
    public required DateTime LastSeen { get; init; }

    /// <summary>Day of the first list that no longer shows the member, who left between <see cref="LastSeen"/> and this day; <see langword="null"/> if no later list is known.</summary>
    public DateTime? GoneBy { get; init; }

    /// <summary>What it says, on one line.</summary>
    public override string ToString() => RecordText.Of(this);
}
