using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Sources.CapitolTrades;

namespace CapitolSync.PowerShell.Commands;

/// <summary>What the Sync cmdlets for capitoltrades.com share.</summary>
public abstract class SyncCtCommand : SyncCommand
{
    private protected sealed override Uri DefaultBaseUri => CapitolTradesSource.BaseUri;

    /// <summary>How the site is to be asked.</summary>
    private protected SourceSettings SiteSettings => SettingsOf(CapitolTradesSource.Name, Address);
}
