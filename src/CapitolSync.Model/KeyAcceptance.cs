namespace CapitolSync;

/// <summary>Whether a source accepts the key.</summary>
public enum KeyAcceptance
{
    /// <summary>The source wants no key.</summary>
    NotNeeded,

    /// <summary>The source wants a key, and gave no answer that tells about it.</summary>
    Unknown,

    /// <summary>The key is good.</summary>
    Accepted,

    /// <summary>The source refused the key.</summary>
    Refused,
}
