using System.Management.Automation;
using System.Runtime.Loader;

namespace CapitolSync.PowerShell.Loading;

/// <summary>
/// Has the engine found from import to removal, and leaves nothing behind. Each runspace that has imported the module has
/// a handler of its own, so that the others keep theirs.
/// </summary>
public sealed class ModuleLifetime : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    /// <inheritdoc/>
    public void OnImport()
    {
        AssemblyLoadContext.Default.Resolving += EngineLoadContext.Resolve;
        ModuleStart.End();
    }

    /// <inheritdoc/>
    public void OnRemove(PSModuleInfo psModuleInfo) => AssemblyLoadContext.Default.Resolving -= EngineLoadContext.Resolve;
}
