using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Probes;

/// <summary>A page that shows the state of a source.</summary>
/// <param name="Endpoint">What kind of page it is.</param>
/// <param name="Path">Path and query.</param>
/// <param name="Reader">Inspects it; never throws for what is in it.</param>
internal sealed record ProbePage(string Endpoint, string Path, IPageReader<PageInspection> Reader)
{
    /// <summary>Stands before the names of its fields, where a source has several kinds of rows.</summary>
    public string Prefix { get; init; } = "";
}
