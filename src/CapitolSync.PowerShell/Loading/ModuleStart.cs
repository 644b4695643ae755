using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace CapitolSync.PowerShell.Loading;

/// <summary>Runs before anything else in this assembly, wherever it is loaded, so that the engine is found when it is first named.</summary>
internal static class ModuleStart
{
#pragma warning disable CA2255 // A module has no Main to do this in, and PowerShell looks at the types before it calls an initializer.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Start() => AssemblyLoadContext.Default.Resolving += Resolve;

    /// <summary>From here on <see cref="ModuleLifetime"/> has it found.</summary>
    internal static void End() => AssemblyLoadContext.Default.Resolving -= Resolve;

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name) => EngineLoadContext.Resolve(context, name);
}
