using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Probes;

/// <summary>A page that tells how a source is.</summary>
/// <param name="Endpoint">What kind of page it is.</param>
/// <param name="Path">Path and query.</param>
/// <param name="Prefix">Stands before the names of its fields, where a source has several kinds of rows.</param>
/// <param name="Look">Looks at it. Never throws for what is in it.</param>
internal sealed record ProbePage(string Endpoint, string Path, string Prefix, Func<PageBody, PageInspection> Look)
{
    public Func<PageBody, bool>? IsCutShort { get; init; }
}
