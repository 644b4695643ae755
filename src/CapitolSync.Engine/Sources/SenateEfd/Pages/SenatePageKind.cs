namespace CapitolSync.Engine.Sources.SenateEfd.Pages;

/// <summary>What the Senate's site can answer with.</summary>
internal enum SenatePageKind
{
    /// <summary>Not a known page.</summary>
    Unknown,

    /// <summary>The page for agreeing to the prohibitions, which an expired session leads to as well.</summary>
    Agreement,

    /// <summary>The search form, shown after agreeing.</summary>
    SearchForm,

    /// <summary>"Site Under Maintenance", which a malformed search gets as well.</summary>
    Maintenance,

    /// <summary>The content network refuses the client or wants to see a browser.</summary>
    BotCheck,

    /// <summary>An electronic periodic transaction report.</summary>
    PeriodicReport,

    /// <summary>A report filed on paper: pictures of pages.</summary>
    PaperReport,

    /// <summary>An electronic report of another kind, for example an annual one.</summary>
    OtherReport,
}
