using CapitolSync.Engine.Http;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Sources.HouseClerk.Filings;
using CapitolSync.Engine.Sources.HouseClerk.Index;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.HouseClerk;

/// <summary>The Clerk of the House, who publishes the reports of its members: yearly indices and a PDF for each report.</summary>
public static class HouseClerkSource
{
    /// <summary>Its name in settings.</summary>
    public const string Name = "HouseClerk";

    internal static readonly Source Source = new(Name, new Uri("https://disclosures-clerk.house.gov"));

    /// <summary>What it is. One request at a time, a second apart, is what the Clerk's server was seen to serve without refusing any.</summary>
    public static SourceDefinition Definition => new(
        Source,
        settings: [.. SettingDefinitions.OfSource(Name, delay: 1000, concurrency: 1), SettingDefinitions.OfContact(Name)],
        probePages: static now => [HouseIndexInspection.Page(now)])
    {
        Streams = [HouseIndexStream.Stream, HouseFilingsStream.Stream],
    };
}
