namespace CapitolSync;

/// <summary>A contribution from a company's people or its political action committee, close to a trade in the company.</summary>
/// <remarks>Source: OpenFEC, Schedule A.</remarks>
public sealed record DonorContribution
{
    /// <summary>The FEC's number of the receipt, unique within its period.</summary>
    public required string SubId { get; init; }

    /// <summary>The two-year period, by its even year.</summary>
    public required int Period { get; init; }

    /// <summary>The receiving committee's FEC ID.</summary>
    public required string CommitteeId { get; init; }

    /// <summary>The day on which it was received.</summary>
    public required DateTime Date { get; init; }

    /// <summary>USD; negative where money was given back or attributed to somebody else.</summary>
    public required decimal Amount { get; init; }

    /// <summary><c>Individual</c> or <c>Pac</c>.</summary>
    public required DonationKind Kind { get; init; }

    /// <summary>Who gave it, as filed.</summary>
    public string? Contributor { get; init; }

    /// <summary>The contributor's employer, as filed; <see langword="null"/> for a political action committee.</summary>
    public string? Employer { get; init; }

    /// <summary>What it says, on one line.</summary>
    public override string ToString() => RecordText.Of(this);
}
