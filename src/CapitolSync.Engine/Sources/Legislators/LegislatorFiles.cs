namespace CapitolSync.Engine.Sources.Legislators;

/// <summary>The files of members themselves.</summary>
public static class LegislatorFiles
{
    /// <summary>Their address.</summary>
    public static Uri BaseUri => Source.Legislators.BaseUri;
}
