namespace CapitolSync.Engine.Sources.SenateEfd.Reports;

/// <summary>The gates that a report of the Senate has to pass before any of its rows is published.</summary>
internal static class ReportGate
{
    /// <summary>The page is a periodic transaction report, electronic or on paper.</summary>
    public const string PageKind = "PageKind";

    /// <summary>The heading gives the report's day and, on amendments, the number.</summary>
    public const string Title = "Title";

    /// <summary>The page names who filed.</summary>
    public const string Filer = "Filer";

    /// <summary>The page says when it was filed.</summary>
    public const string Filed = "Filed";

    /// <summary>There is exactly one table of transactions, with its columns by name, and as many cells in each row.</summary>
    public const string Columns = "Columns";

    /// <summary>There are as many rows as the page counts.</summary>
    public const string RowCount = "RowCount";

    /// <summary>The page's counts by owner are those of the rows.</summary>
    public const string OwnerCount = "OwnerCount";

    /// <summary>The rows are numbered from 1 without a gap.</summary>
    public const string Numbering = "Numbering";

    /// <summary>Each row has a day.</summary>
    public const string TxDate = "TxDate";

    /// <summary>Each owner is one that the form allows.</summary>
    public const string Owner = "Owner";

    /// <summary>Each type is one that the form allows.</summary>
    public const string TxType = "TxType";

    /// <summary>Each amount is a band of the form or an exact sum.</summary>
    public const string Amount = "Amount";

    /// <summary>The page is looked through within its time.</summary>
    public const string Time = "Time";

    /// <summary>Each row names an asset.</summary>
    public const string Asset = "Asset";
}
