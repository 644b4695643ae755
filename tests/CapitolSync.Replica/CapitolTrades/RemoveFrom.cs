namespace CapitolSync.Replica;

/// <summary>From which part of the listing trades disappear.</summary>
public enum RemoveFrom
{
    /// <summary>The newest.</summary>
    Head,

    /// <summary>The oldest, as when they leave the rolling three years.</summary>
    Tail,

    /// <summary>Any, by a seeded generator.</summary>
    Anywhere,
}
