using System.Management.Automation;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace CapitolSync.PowerShell.Loading;

/// <summary>
/// Has the engine found when it is first named, and nothing left behind when the module is removed. Each runspace that has
/// imported the module has a handler of its own, so that the others keep theirs.
/// </summary>
public sealed class ModuleStart : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    /// <inheritdoc/>
    public void OnImport()
    {
        AssemblyLoadContext.Default.Resolving += EngineLoadContext.Resolve;
        AssemblyLoadContext.Default.Resolving -= ResolveBeforeImport;
    }

    /// <inheritdoc/>
    public void OnRemove(PSModuleInfo psModuleInfo) => AssemblyLoadContext.Default.Resolving -= EngineLoadContext.Resolve;

    /// <summary>Runs before anything else in this assembly.</summary>
#pragma warning disable CA2255 // A module has no Main to do this in, and PowerShell looks at the types before it calls an initializer.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Start() => AssemblyLoadContext.Default.Resolving += ResolveBeforeImport;

    private static Assembly? ResolveBeforeImport(AssemblyLoadContext context, AssemblyName name) => EngineLoadContext.Resolve(context, name);
}
