namespace CapitolSync.Engine.Sources.CapitolTrades;

/// <summary>The site itself.</summary>
public static class Site
{
    /// <summary>Its address.</summary>
    public static Uri BaseUri => Source.CapitolTrades.BaseUri;
}
