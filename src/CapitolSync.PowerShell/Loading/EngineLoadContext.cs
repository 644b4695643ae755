using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace CapitolSync.PowerShell.Loading;

/// <summary>
/// Keeps the engine and the packages it uses apart from those of other modules. What users see, the model,
/// stays in the default context, where its types can be named.
/// </summary>
internal sealed class EngineLoadContext : AssemblyLoadContext
{
    private const string EngineName = "CapitolSync.Engine";
    private const string ModelName = "CapitolSync.Model";
    private static readonly string ModuleFolder = Path.GetDirectoryName(typeof(EngineLoadContext).Assembly.Location)!;
    private static readonly Lazy<EngineLoadContext> Instance = new(() => new EngineLoadContext());

    // Native code for this platform, where the build has it.
    private static readonly string CompiledFolder = Path.Combine(ModuleFolder, "engine", "runtimes", Platform, "lib");

    // Reads engine/CapitolSync.Engine.deps.json, without which the native SQLite is not found.
    private readonly AssemblyDependencyResolver _resolver = new(EnginePath);

    private EngineLoadContext()
        : base("CapitolSync")
    {
    }

    // As the package names them: a distribution's own build of .NET calls itself otherwise, and musl is not among them.
    private static string Platform
    {
        get
        {
            var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal) ? "linux-musl" : "linux";
            return $"{system}-{RuntimeInformation.ProcessArchitecture switch { Architecture.X64 => "x64", Architecture.Arm64 => "arm64", _ => "other" }}";
        }
    }

    private static string EnginePath => Path.Combine(ModuleFolder, "engine", $"{EngineName}.dll");

    /// <summary>Answers the default context when it looks for one of our assemblies.</summary>
    public static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name) => name.Name switch
    {
        EngineName => Instance.Value.LoadFromAssemblyPath(Compiled(EnginePath)),
        ModelName => context.LoadFromAssemblyPath(Path.Combine(ModuleFolder, $"{ModelName}.dll")),
        _ => null,
    };

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (string.Equals(assemblyName.Name, ModelName, StringComparison.Ordinal))
            return null;
        return _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(Compiled(path)) : null;
    }

    /// <summary>The same assembly with native code, if there is one.</summary>
    private static string Compiled(string path) =>
        Path.Combine(CompiledFolder, Path.GetFileName(path)) is var compiled && File.Exists(compiled) ? compiled : path;

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;
}
