namespace CapitolSync.Engine.Sources.SenateEfd.Search;

/// <summary>What the filer is, by the words in parentheses.</summary>
internal enum FilerOffice
{
    /// <summary>Not said, or in words that are not known.</summary>
    Unknown,

    /// <summary>A senator at the time.</summary>
    Senator,

    /// <summary>A senator of earlier times.</summary>
    FormerSenator,

    /// <summary>One who runs for the office.</summary>
    Candidate,
}
