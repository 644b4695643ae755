using CapitolSync.Engine.Http;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.Sec;

/// <summary>The Securities and Exchange Commission, which lists the companies that file with it.</summary>
public static class SecSource
{
    /// <summary>Its name in settings.</summary>
    public const string Name = "SEC";

    // Companies' own files are on a host of their own; the limit of requests is one for both.
    private static readonly Uri Files = new("https://www.sec.gov"), Data = new("https://data.sec.gov");

    internal static readonly Source Source = new(Name, Files)
    {
        WantsContact = true,
        Locate = static (address, path) => address == Files && path.StartsWith(SecUrls.CompanyFolder, StringComparison.Ordinal) ? Data : address,
    };

    /// <summary>
    /// What it is. The SEC allows 10 requests a second and wants to know who asks:
    /// https://www.sec.gov/os/accessing-edgar-data. Half of that is asked for.
    /// </summary>
    public static SourceDefinition Definition => new(
        Source,
        settings: [.. SettingDefinitions.OfSource(Name, delay: 200, concurrency: 1), SettingDefinitions.OfContact(Name)],
        probePages: static _ => [CompanyListInspection.Page])
    {
        Streams = [CompaniesStream.Stream],
    };
}
