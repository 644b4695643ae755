using CapitolSync.Engine.Http;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Sources.CongressLegislators.Committees;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.CongressLegislators;

/// <summary>The files of members of Congress that volunteers keep: https://github.com/unitedstates/congress-legislators.</summary>
public static class CongressLegislatorsSource
{
    /// <summary>Its name in settings.</summary>
    public const string Name = "congress-legislators";

    internal static readonly Source Source = new(Name, new Uri("https://unitedstates.github.io"));

    /// <summary>What it is.</summary>
    public static SourceDefinition Definition => new(
        Source,
        settings: [.. SettingDefinitions.OfSource(Name, delay: 0)],
        probePages: static _ => [LegislatorsInspection.Page, CommitteesInspection.Page])
    {
        Streams = [CandidatesStream.Stream, CommitteesStream.Stream],
    };
}
