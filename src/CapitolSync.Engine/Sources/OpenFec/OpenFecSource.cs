using CapitolSync.Engine.Http;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Sources.OpenFec.Committees;
using CapitolSync.Engine.Sources.OpenFec.Donations;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.OpenFec;

/// <summary>The FEC's API.</summary>
public static class OpenFecSource
{
    /// <summary>Its name in settings.</summary>
    public const string Name = "OpenFEC";

    private const string Version = "/v1";

    internal static readonly Source Source = new(Name, new Uri("https://api.open.fec.gov"))
    {
        Judge = OpenFecAnswers.Judge,
        Locate = static (address, _) => WithoutVersion(address),
        Key = new ApiKeyDefinition("X-Api-Key", "OPENFEC_API_KEY", new Uri("https://api.data.gov/signup/"))
        {
            RemainingHeader = "X-RateLimit-Remaining",
            // https://api.data.gov/docs/rate-limits/
            DemoLimits = [RateLimit.PerHour(30), RateLimit.PerDay(50)],
        },
    };

    /// <summary>What it is.</summary>
    public static SourceDefinition Definition => new(
        Source,
        settings: [.. SettingDefinitions.OfSource(Name, delay: 0), .. SettingDefinitions.OfQuota(Name, perHour: 900, perSecond: 15)],
        probePages: static now => [DonationsInspection.Page(now), FecCommitteesInspection.Page])
    {
        Streams = [FecCommitteesStream.Stream, DonationsStream.Stream],
    };

    /// <summary>The first and the last two-year period there can be.</summary>
    /// <param name="now">The time.</param>
    public static (int First, int Last) Periods(DateTimeOffset now) => (1976, now.Year + now.Year % 2 + 2);

    /// <summary>The address is often written with the API's version, as the FEC's own documents do; the paths have it too.</summary>
    private static Uri WithoutVersion(Uri address)
    {
        var text = address.AbsoluteUri.TrimEnd('/');
        return text.EndsWith(Version, StringComparison.OrdinalIgnoreCase) ? new Uri(text[..^Version.Length]) : address;
    }

    /// <summary>Whether a text has the form of a committee ID.</summary>
    /// <param name="id">The text.</param>
    public static bool IsCommitteeId(string id) =>
        id.Length == 9 && id[0] is 'C' or 'c' && id.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
}
