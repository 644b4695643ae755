using CapitolSync.Engine.Sources.HouseClerk.Filings.Pdf;

namespace CapitolSync.Engine.Sources.HouseClerk.Filings;

/// <summary>A report taken into its parts: what stands before the transactions, they themselves, and what comes after.</summary>
internal sealed class FilingTable
{
    public List<TextLine> Before { get; } = [];

    public List<FilingRow> Rows { get; } = [];

    public List<TextLine> After { get; } = [];

    /// <summary>How many filing-status lines there are; one belongs to every row.</summary>
    public int StatusLines { get; set; }

    public bool HasHeader { get; set; }

    /// <summary>Whether the header has a column of check boxes.</summary>
    public bool HasCapitalGainsColumn { get; set; }

    /// <summary>Whether something that follows the transactions was seen, so that they are complete.</summary>
    public bool HasEnd { get; set; }
}
