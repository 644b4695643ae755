namespace CapitolSync;

/// <summary>How sure it is which company an employer is.</summary>
public enum EmployerStatus
{
    /// <summary>No company of a similar name is known.</summary>
    Unmatched,

    /// <summary>A company has a similar name. It does not count unless asked for.</summary>
    Suggested,

    /// <summary>One company has just this name, endings such as Inc aside.</summary>
    Exact,

    /// <summary>A user confirmed it.</summary>
    Confirmed,

    /// <summary>A user decided that it is not that company, or none at all.</summary>
    Denied,

    /// <summary>Not an employer: retired, self-employed, none, homemaker, and the like.</summary>
    NoCompany,
}
