namespace CapitolSync.Engine.Store.Entities;

/// <summary>IDs of the Biographical Directory of Congress, by which sources are joined.</summary>
internal static class BioguideId
{
    /// <summary>An ID in its one form: <c>P000197</c>.</summary>
    public static string Normalize(string id) => id.Trim().ToUpperInvariant();
}
