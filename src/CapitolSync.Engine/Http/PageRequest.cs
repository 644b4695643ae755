using CapitolSync.Engine.Store.SyncTables;

namespace CapitolSync.Engine.Http;

/// <summary>A page to ask for and how to read it.</summary>
/// <typeparam name="T">What reading the page gives.</typeparam>
internal sealed record PageRequest<T>
{
    /// <summary>Path and query below the source's address, with a leading slash.</summary>
    public required string Path { get; init; }

    /// <summary>What kind of page it is, for figures: the path with <c>{id}</c> in place of an ID.</summary>
    public required string Endpoint { get; init; }

    /// <summary>Reads the body.</summary>
    public required IPageReader<T> Reader { get; init; }

    /// <summary>It is one item's own page, which may have left the source: 404 then says nothing about the source.</summary>
    public bool MayBeGone { get; init; }

    /// <summary>The version that is stored already: the answer may be that there is no other (<see cref="PageBody.IsNotModified"/>).</summary>
    public FileValidators? Stored { get; init; }

    /// <summary>Who follows its attempts.</summary>
    public IRequestObserver? Observer { get; init; }
}
