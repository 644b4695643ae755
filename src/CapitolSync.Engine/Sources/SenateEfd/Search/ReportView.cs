namespace CapitolSync.Engine.Sources.SenateEfd.Search;

/// <summary>How a report is shown.</summary>
internal enum ReportView
{
    /// <summary>A kind that is not known, or of no interest here (extensions, blind trusts).</summary>
    Other,

    /// <summary>An electronic periodic transaction report.</summary>
    Periodic,

    /// <summary>Pictures of paper.</summary>
    Paper,

    /// <summary>An electronic annual report.</summary>
    Annual,
}
