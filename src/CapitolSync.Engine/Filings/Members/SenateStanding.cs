namespace CapitolSync.Engine.Filings.Members;

/// <summary>What a person who files with the Senate is.</summary>
internal enum SenateStanding
{
    /// <summary>Not given, as on the report itself.</summary>
    Unknown,

    /// <summary>A senator.</summary>
    Senator,

    /// <summary>A former senator.</summary>
    Former,

    /// <summary>A candidate for the Senate.</summary>
    Candidate,
}
