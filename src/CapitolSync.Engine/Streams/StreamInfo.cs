using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Streams;

/// <summary>What a stream is.</summary>
/// <param name="Name">Its name, one of <see cref="StreamNames"/>.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Unit">What its items are, singular: page, trade, issuer.</param>
/// <param name="Command">The cmdlet that syncs it.</param>
internal sealed record StreamInfo(string Name, Source Source, string Unit, string Command)
{
    /// <summary>Streams of other sources whose rows it needs.</summary>
    public IReadOnlyList<string> After { get; init; } = [];
}
