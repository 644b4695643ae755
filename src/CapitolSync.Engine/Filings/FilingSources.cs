namespace CapitolSync.Engine.Filings;

/// <summary>The sources of official filings, as the database names them.</summary>
internal static class FilingSources
{
    /// <summary>The Clerk of the House.</summary>
    public const string House = "house";

    /// <summary>The Senate's Office of Public Records.</summary>
    public const string Senate = "senate";
}
