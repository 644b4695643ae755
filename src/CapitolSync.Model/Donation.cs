namespace CapitolSync;

/// <summary>An itemized receipt of a committee (Schedule A), as the FEC publishes it.</summary>
/// <remarks>Source: the Federal Election Commission, Schedule A, by api.open.fec.gov; Kind and Counts are derived from its codes.</remarks>
public sealed record Donation
{
    /// <summary>The FEC's ID of the row; unique within its period. Nineteen digits, so text.</summary>
    public required string SubId { get; init; }

    /// <summary>The two-year period, named by its even year.</summary>
    public required int Period { get; init; }

    /// <summary>Who received it.</summary>
    public required string CommitteeId { get; init; }

    /// <summary>The receiving committee's name.</summary>
    public string? Committee { get; init; }

    /// <summary>What it is.</summary>
    public DonationKind Kind { get; init; }

    /// <summary>Whether totals include it: new money, counted once.</summary>
    public bool Counts { get; init; }

    /// <summary>The day it was received; some rows have none.</summary>
    public DateTime? Date { get; init; }

    /// <summary>USD; negative if money was returned.</summary>
    public decimal Amount { get; init; }

    /// <summary>USD from the same contributor this year, as reported.</summary>
    public decimal? AggregateYtd { get; init; }

    /// <summary>Who gave it.</summary>
    public string? Contributor { get; init; }

    /// <summary>Employer, as reported.</summary>
    public string? Employer { get; init; }

    /// <summary>Occupation, as reported.</summary>
    public string? Occupation { get; init; }

    /// <summary>City.</summary>
    public string? City { get; init; }

    /// <summary>State, two letters.</summary>
    public string? State { get; init; }

    /// <summary>ZIP code.</summary>
    public string? Zip { get; init; }

    /// <summary>The contributing committee's ID, if it is a committee.</summary>
    public string? ContributorId { get; init; }

    /// <summary>Kind of contributor: IND, COM, PAC, PTY, CAN, ORG, CCM.</summary>
    public string? EntityType { get; init; }

    /// <summary>Whether it is an individual's contribution according to the FEC.</summary>
    public bool? IsIndividual { get; init; }

    /// <summary>The FEC's receipt type code.</summary>
    public string? ReceiptType { get; init; }

    /// <summary>The line of the form.</summary>
    public string? LineNumber { get; init; }

    /// <summary>X on a memo.</summary>
    public string? MemoCode { get; init; }

    /// <summary>What the committee wrote about it.</summary>
    public string? MemoText { get; init; }

    /// <summary>The election it was for (<c>G2024</c>).</summary>
    public string? ElectionType { get; init; }

    /// <summary>The form it was reported on.</summary>
    public string? FilingForm { get; init; }

    /// <summary>The page image of the report.</summary>
    public string? ImageNumber { get; init; }

    /// <summary>When the FEC loaded the row, as it says.</summary>
    public string? LoadDate { get; init; }

    /// <summary>When it was found to be no longer published by the FEC, UTC; <see langword="null"/> if it is published.</summary>
    public DateTimeOffset? GoneAt { get; init; }
}
