using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.CongressLegislators;

/// <summary>The files of members themselves.</summary>
public static class CongressLegislatorsSource
{
    /// <summary>Their name in settings.</summary>
    public static string Name => Source.Legislators.Name;

    /// <summary>Their address.</summary>
    public static Uri BaseUri => Source.Legislators.BaseUri;
}
