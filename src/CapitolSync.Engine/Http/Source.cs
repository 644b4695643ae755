using CapitolSync.Engine.Http.Sessions;
using CapitolSync.Engine.Settings;

namespace CapitolSync.Engine.Http;

/// <summary>A site or service: how it is addressed and what its answers mean.</summary>
/// <param name="Name">Its name in settings, states and messages.</param>
/// <param name="BaseUri">Its address.</param>
internal sealed record Source(string Name, Uri BaseUri)
{
    // What lifted a block when one was seen (facts about capitoltrades.com, September 2026).
    internal static readonly TimeSpan BriefBlock = TimeSpan.FromMinutes(30);

    /// <summary>The key it requires; <see langword="null"/> if it requires none.</summary>
    public ApiKeyDefinition? Key { get; init; }

    /// <summary>How one signs in to it; <see langword="null"/> if it wants no session. Its cookies live as long as a command's connections.</summary>
    public ISourceLogin? Login { get; init; }

    /// <summary>Whether the contact that the user set goes into a From header too.</summary>
    public bool SendsFrom { get; init; }

    /// <summary>How long it usually blocks, where it does not say.</summary>
    public TimeSpan UsualBlock { get; init; } = BriefBlock;

    /// <summary>What one can do while it blocks, as a sentence with a leading space.</summary>
    public string WhenBlocked { get; init; } = "";

    /// <summary>Whether it must be told whom to contact, and answers nobody who does not say.</summary>
    public bool WantsContact { get; init; }

    /// <summary>Where a page is, given the source's address: some sources have a second host. The gate is the address's.</summary>
    public Func<Uri, string, Uri> Locate { get; init; } = static (address, _) => address;

    /// <summary>Judges an answer other than success; the general rules apply where it returns nothing.</summary>
    public Func<RefusedAnswer, Exception?> Judge { get; init; } = static _ => null;
}
