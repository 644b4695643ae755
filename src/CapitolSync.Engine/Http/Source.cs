using CapitolSync.Engine.Settings;

namespace CapitolSync.Engine.Http;

/// <summary>A site or service: how it is addressed and what its answers mean.</summary>
/// <param name="Name">Its name in settings, states and messages.</param>
/// <param name="BaseUri">Its address.</param>
internal sealed record Source(string Name, Uri BaseUri)
{
    /// <summary>The key it requires; <see langword="null"/> if it requires none.</summary>
    public ApiKeyDefinition? Key { get; init; }

    /// <summary>Judges an answer other than success; the general rules apply where it returns nothing.</summary>
    public Func<RefusedAnswer, Exception?> Judge { get; init; } = static _ => null;
}
