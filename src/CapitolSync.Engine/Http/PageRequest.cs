namespace CapitolSync.Engine.Http;

/// <summary>A page to ask for and how to read it.</summary>
/// <typeparam name="T">What reading the page gives.</typeparam>
internal sealed record PageRequest<T>
{
    /// <summary>Path and query below the source's address, with a leading slash.</summary>
    public required string Path { get; init; }

    /// <summary>What kind of page it is, for figures: the path with <c>{id}</c> where an id stands.</summary>
    public required string Endpoint { get; init; }

    /// <summary>Reads the body. The body is only valid during the call, unless the reader keeps it.</summary>
    public required Func<PageBody, T> Read { get; init; }

    /// <summary>Tells whether a body got lost in part, so that asking again is worth it.</summary>
    public Func<PageBody, bool>? IsCutShort { get; init; }

    /// <summary>It is one item's own page, which may have left the source: 404 then says nothing of the source.</summary>
    public bool MayBeGone { get; init; }

    /// <summary>Called right before each attempt is sent.</summary>
    public Action? Sending { get; init; }

    /// <summary>Called with the status of each answer.</summary>
    public Action<int>? Answered { get; init; }
}
