namespace CapitolSync;

/// <summary>Whether a source accepts the key.</summary>
public enum KeyAcceptance
{
    /// <summary>The source requires no key.</summary>
    NotNeeded,

    /// <summary>The source requires a key, and none of its answers says whether it accepts this one.</summary>
    Unknown,

    /// <summary>The key is good.</summary>
    Accepted,

    /// <summary>The source refused the key.</summary>
    Refused,
}
