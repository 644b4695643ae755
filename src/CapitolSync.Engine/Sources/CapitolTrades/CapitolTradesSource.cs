using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.CapitolTrades;

/// <summary>The site itself.</summary>
public static class CapitolTradesSource
{
    /// <summary>Its name in settings.</summary>
    public static string Name => Source.CapitolTrades.Name;

    /// <summary>Its address.</summary>
    public static Uri BaseUri => Source.CapitolTrades.BaseUri;
}
