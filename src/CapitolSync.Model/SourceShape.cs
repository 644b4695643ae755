namespace CapitolSync;

/// <summary>Whether what a source answers still has the shape that this module knows.</summary>
public enum SourceShape
{
    /// <summary>Nothing was seen that could be compared.</summary>
    Unknown,

    /// <summary>Every field is known, and none is missing.</summary>
    Known,

    /// <summary>Something is new, gone or of another type, and it can be read all the same.</summary>
    Changed,

    /// <summary>It cannot be read any more; a sync would fail with FormatChanged.</summary>
    Unreadable,
}
