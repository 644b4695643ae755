using CapitolSync.Engine.Settings;

namespace CapitolSync.PowerShell.Commands.Abstractions;

/// <summary>What the Sync cmdlets for capitoltrades.com share.</summary>
public abstract class SyncCtCommand : SyncCommand
{
    /// <summary>How to contact the site.</summary>
    private protected SourceSettings SiteSettings => Configure(Source, Address);
}
