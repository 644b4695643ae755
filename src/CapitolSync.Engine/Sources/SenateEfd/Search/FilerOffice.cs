namespace CapitolSync.Engine.Sources.SenateEfd.Search;

/// <summary>What the filer is, by the words in parentheses.</summary>
internal enum FilerOffice
{
    /// <summary>Not given, or not known.</summary>
    Unknown,

    /// <summary>A senator at the time.</summary>
    Senator,

    /// <summary>A former senator.</summary>
    FormerSenator,

    /// <summary>A candidate for the Senate.</summary>
    Candidate,
}
