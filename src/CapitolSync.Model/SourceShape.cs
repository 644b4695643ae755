namespace CapitolSync;

/// <summary>Whether a source still answers in the format that this module knows.</summary>
public enum SourceShape
{
    /// <summary>There was nothing to compare.</summary>
    Unknown,

    /// <summary>Every field is known, and none is missing.</summary>
    Known,

    /// <summary>Fields are new, gone or of another type, but the data can still be read.</summary>
    Changed,

    /// <summary>The data cannot be read; a sync would fail with FormatChanged.</summary>
    Unreadable,
}
