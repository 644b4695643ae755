namespace CapitolSync.Replica;

/// <summary>How a trade's own page carries the trade.</summary>
public enum DetailShape
{
    /// <summary>Half of the pages one way, half the other, decided by the trade's id.</summary>
    Mixed,

    /// <summary>As an object in the flight.</summary>
    Flight,

    /// <summary>As server-rendered HTML only.</summary>
    Html,
}
