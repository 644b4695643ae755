using CapitolSync.Engine.Sources;
using CapitolSync.Engine.Sources.CapitolTrades;

namespace CapitolSync.PowerShell.Commands;

/// <summary>What the Sync cmdlets for capitoltrades.com share.</summary>
public abstract class SyncCtCommand : SyncCommand
{
    private protected sealed override Uri DefaultBaseUri => Site.BaseUri;

    // The site blocks more and more, so we are slow unless told otherwise.
    private protected sealed override int DefaultDelay => 500;

    /// <summary>How the site is to be asked.</summary>
    private protected SourceSettings Settings => CreateSettings(Address);
}
