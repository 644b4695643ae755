using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace CapitolSync.PowerShell.Loading;

/// <summary>Runs before anything else in this assembly, so that the engine is found when it is first named.</summary>
internal static class ModuleStart
{
#pragma warning disable CA2255 // A module has no Main to do this in, and PowerShell looks at the types before it calls an initializer.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Start() => AssemblyLoadContext.Default.Resolving += EngineLoadContext.Resolve;
}
