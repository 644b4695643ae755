namespace CapitolSync.Engine.Filings.Members;

/// <summary>What one who files with the Senate is.</summary>
internal enum SenateStanding
{
    /// <summary>Not said, as on the report itself.</summary>
    Unknown,

    /// <summary>A senator.</summary>
    Senator,

    /// <summary>A former senator.</summary>
    Former,

    /// <summary>One who runs for the office.</summary>
    Candidate,
}
