namespace CapitolSync.Engine.Sources.CongressLegislators.Committees;

/// <summary>Where the files about committees are.</summary>
internal static class CommitteeFiles
{
    public const string Names = "/congress-legislators/committees-current.json";

    public const string Members = "/congress-legislators/committee-membership-current.json";

    /// <summary>All of them.</summary>
    public static readonly string[] All = [Names, Members];

    /// <summary>The file's name alone.</summary>
    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
