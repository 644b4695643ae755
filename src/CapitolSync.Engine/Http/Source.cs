using CapitolSync.Engine.Sources.OpenFec;

namespace CapitolSync.Engine.Http;

/// <summary>A site or service that is synced from.</summary>
/// <param name="Name">Its name in settings, states and messages.</param>
/// <param name="BaseUri">Its address.</param>
internal sealed record Source(string Name, Uri BaseUri)
{
    /// <summary>capitoltrades.com, which has no API: pages are read.</summary>
    public static readonly Source CapitolTrades = new("CapitolTrades", new Uri("https://www.capitoltrades.com"));

    /// <summary>The FEC's API.</summary>
    public static readonly Source OpenFec = new("OpenFEC", new Uri("https://api.open.fec.gov")) { Judge = OpenFecAnswers.Judge };

    /// <summary>The files of members of Congress that volunteers keep: https://github.com/unitedstates/congress-legislators.</summary>
    public static readonly Source Legislators = new("congress-legislators", new Uri("https://unitedstates.github.io"));

    /// <summary>Tells what an answer that is no success means; the general rules apply where it says nothing.</summary>
    public Func<RefusedAnswer, Exception?> Judge { get; init; } = static _ => null;
}
