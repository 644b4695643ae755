namespace CapitolSync.Replica.Serving;

/// <summary>What a source has to know of a request.</summary>
internal readonly record struct SourceRequest(string Path, string Query, bool Rsc, IHeaderDictionary Headers);
