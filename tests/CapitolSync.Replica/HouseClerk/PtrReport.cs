namespace CapitolSync.Replica.HouseClerk;

/// <summary>A periodic transaction report to be printed.</summary>
public sealed record PtrReport
{
    public required string FilingId { get; init; }

    public string FilerName { get; init; } = "Hon. Robin Q. Example";

    public string FilerStatus { get; init; } = "Member";

    public string StateDistrict { get; init; } = "VA01";

    /// <summary>The day of the signature, as printed.</summary>
    public string SignedOn { get; init; } = "01/20/2026";

    public required IReadOnlyList<PtrRow> Rows { get; init; }

    public PtrEra Era { get; init; } = PtrEra.New;

    public PtrLayout Layout { get; init; } = PtrLayout.Since2022;

    /// <summary>Upper-case letters that the old era prints in lower case, a different set in each document.</summary>
    public string SwappedLetters { get; init; } = "";

    /// <summary>Whether the characters that the new era loses come out as blanks, as some programs print them.</summary>
    public bool HasBlankLabels { get; init; }

    /// <summary>The note on asset types under the table, which some reports of 2014 lack.</summary>
    public bool HasFootnote { get; init; } = true;

    /// <summary>Whether the number is repeated at the foot of every page.</summary>
    public bool HasStamp { get; init; }

    /// <summary>Whether the signature has its label, which some old reports lack.</summary>
    public bool HasSignatureLabel { get; init; } = true;

    /// <summary>The accounts that are listed after the transactions.</summary>
    public IReadOnlyList<string> Vehicles { get; init; } = [];

    /// <summary>What the filer says about the whole report.</summary>
    public string? Comments { get; init; }
}
