using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Sources.CapitolTrades;
using CapitolSync.Engine.Sources.CongressLegislators;
using CapitolSync.Engine.Sources.HouseClerk;
using CapitolSync.Engine.Sources.OpenFec;
using CapitolSync.Engine.Sources.Sec;
using CapitolSync.Engine.Sources.SenateEfd;
using CapitolSync.Engine.Sources.Tiingo;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources;

/// <summary>The sources an engine knows. Whatever lists sources, streams or settings derives from it.</summary>
public sealed class SourceCatalog
{
    /// <summary>Makes a catalog.</summary>
    /// <param name="sources">The sources, in an order in which they could be synced one after another.</param>
    public SourceCatalog(IReadOnlyList<SourceDefinition> sources)
    {
        Sources = sources;
        Streams = [.. sources.SelectMany(source => source.Streams)];
        Settings = new SettingCatalog([.. sources.SelectMany(source => source.Settings), .. SettingDefinitions.OfDatabase]);
    }

    /// <summary>All sources of the product. A new source is a folder and a line here.</summary>
    public static SourceCatalog All { get; } = new(
    [
        CapitolTradesSource.Definition,
        CongressLegislatorsSource.Definition,
        HouseClerkSource.Definition,
        OpenFecSource.Definition,
        SenateEfdSource.Definition,
        SecSource.Definition,
        TiingoSource.Definition,
    ]);

    /// <summary>The sources.</summary>
    public IReadOnlyList<SourceDefinition> Sources { get; }

    /// <summary>The streams of all sources, in an order in which they could be synced one after another.</summary>
    public IReadOnlyList<StreamDefinition> Streams { get; }

    /// <summary>The settings of all sources and of the database.</summary>
    public SettingCatalog Settings { get; }

    /// <summary>The stream of that name.</summary>
    /// <param name="name">The name, in any case.</param>
    /// <exception cref="SyncException">There is no such stream.</exception>
    public StreamDefinition Stream(string name) =>
        Streams.FirstOrDefault(stream => string.Equals(stream.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw UnknownStream(name);

    /// <summary>The source of a stream.</summary>
    /// <param name="stream">The stream's name.</param>
    /// <exception cref="SyncException">There is no such stream.</exception>
    public SourceDefinition SourceOf(string stream)
    {
        var name = Stream(stream).Source.Name;
        return Sources.First(source => string.Equals(source.Name, name, StringComparison.Ordinal));
    }

    /// <summary>The error for a name that is not a stream.</summary>
    /// <param name="name">The name.</param>
    public SyncException UnknownStream(string name) => new(
        ErrorIds.ItemNotFound, $"There is no stream '{name}'. The streams are {string.Join(", ", Streams.Select(stream => stream.Name))}.")
    {
        Target = name,
    };

    /// <summary>The error for a name that is not a source.</summary>
    /// <param name="name">The name.</param>
    public SyncException UnknownSource(string name) => new(
        ErrorIds.ItemNotFound, $"There is no source '{name}'. The sources are {string.Join(", ", Sources.Select(source => source.Name))}.")
    {
        Target = name,
    };
}
