namespace CapitolSync.Replica.Serving;

/// <summary>What a source has to know of a request.</summary>
internal readonly record struct SourceRequest(string Path, string Query, bool Rsc, IHeaderDictionary Headers)
{
    /// <summary>The HTTP method.</summary>
    public string Method { get; init; } = HttpMethods.Get;

    /// <summary>The body of a POST; empty with every other method.</summary>
    public string Body { get; init; } = "";
}
