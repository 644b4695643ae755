using CapitolSync.Engine.Settings;

namespace CapitolSync.Engine.Streams;

/// <summary>What a stream needs to know to request all of itself.</summary>
/// <param name="Settings">How to contact its source.</param>
/// <param name="Values">All settings, for those that only this stream has.</param>
public sealed record StreamRequestContext(SourceSettings Settings, SettingResolver Values)
{
    /// <summary>Members, by name or bioguide ID, and issuers, by name or ticker, that come first.</summary>
    public IReadOnlyList<string>? Priority { get; init; }
}
