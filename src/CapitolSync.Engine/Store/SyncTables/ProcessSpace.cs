namespace CapitolSync.Engine.Store.SyncTables;

/// <summary>
/// Within what a process number says anything. Two containers can share a host's name and each have a process 1,
/// and a number from before a restart of the machine says nothing either.
/// </summary>
internal static class ProcessSpace
{
    private const string BootId = "/proc/sys/kernel/random/boot_id";
    private const string Namespace = "/proc/self/ns/pid";

    /// <summary>This process's space; <see langword="null"/> if it cannot be told.</summary>
    public static string? Current()
    {
        if (!OperatingSystem.IsLinux())
            return Environment.MachineName;
        try
        {
            return File.ResolveLinkTarget(Namespace, returnFinalTarget: false) is { } space
                ? $"{File.ReadAllText(BootId).Trim()} {space.Name}"
                : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
