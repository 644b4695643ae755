using CapitolSync.Engine.Http;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Streams;

namespace CapitolSync.SampleSource.Rosters;

/// <summary>A made-up site that publishes a list of committees for each chamber.</summary>
internal static class RosterSource
{
    /// <summary>Its name in settings, states and messages.</summary>
    public const string Name = "SampleRosters";

    public static readonly Source Source = new(Name, new Uri("https://rosters.example"));

    /// <summary>Everything the engine and the cmdlets know about it.</summary>
    public static SourceDefinition Definition => new(
        Source,
        settings: [.. SettingDefinitions.OfSource(Name, delay: 500)],
        probePages: static _ => [RosterInspection.Page])
    {
        Streams = [RostersStream.Stream],
    };
}
