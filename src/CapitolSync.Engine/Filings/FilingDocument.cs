namespace CapitolSync.Engine.Filings;

/// <summary>What one periodic transaction report says, as its reader found it.</summary>
public sealed record FilingDocument
{
    /// <summary>The Clerk's DocID, or the Senate's UUID in lower case.</summary>
    public required string FilingId { get; init; }

    /// <summary>Whether the report is scanned paper, whose rows cannot be read by machine.</summary>
    public bool IsScan { get; init; }

    /// <summary>How many pages it has; null where the source does not page it.</summary>
    public int? Pages { get; init; }

    /// <summary>Who filed, as printed.</summary>
    public string? FilerName { get; init; }

    /// <summary>What the filer is (Member, Former Member, Senator), as printed.</summary>
    public string? FilerStatus { get; init; }

    /// <summary>The seat as printed, in upper case, for example <c>NJ05</c>; the Senate prints none.</summary>
    public string? StateDistrict { get; init; }

    /// <summary>The day of the digital signature (House) or of filing (Senate).</summary>
    public DateOnly? FiledOn { get; init; }

    /// <summary>The moment of filing in UTC, where the source prints the time (Senate).</summary>
    public DateTimeOffset? FiledAt { get; init; }

    /// <summary>The day in the report's title; on the Senate's amendments that of the original.</summary>
    public DateOnly? TitleOn { get; init; }

    /// <summary>The number of the amendment that the title gives (Senate); null on an original and on House reports.</summary>
    public int? Amendment { get; init; }

    /// <summary>The transactions in the order of the report.</summary>
    public IReadOnlyList<FilingLine> Lines { get; init; } = [];

    /// <summary>What is odd in it and was kept as printed.</summary>
    public IReadOnlyList<FilingWarning> Warnings { get; init; } = [];
}
