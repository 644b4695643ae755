namespace CapitolSync.Engine.Http;

/// <summary>A page to ask for and how to read it.</summary>
/// <typeparam name="T">What reading the page gives.</typeparam>
internal sealed record PageRequest<T> : PageRequest
{
    /// <summary>Reads the body.</summary>
    public required IPageReader<T> Reader { get; init; }
}
