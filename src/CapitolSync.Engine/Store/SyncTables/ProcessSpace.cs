using System.Globalization;

namespace CapitolSync.Engine.Store.SyncTables;

/// <summary>
/// Within what a process number says anything. Two containers can share a host's name and each have a process 1,
/// and a number from before a restart of the machine says nothing either.
/// </summary>
internal static class ProcessSpace
{
    private const string BootId = "/proc/sys/kernel/random/boot_id";
    private const string Namespace = "/proc/self/ns/pid";

    /// <summary>Whether a process has ended and only its number is left, since its parent has not asked how it ended.</summary>
    public static bool IsZombie(int processId)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        try
        {
            // 4711 (any name) Z …, https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
            var status = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/stat"));
            return status.AsSpan(status.LastIndexOf(')') + 1).TrimStart() is ['Z' or 'X', ..];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

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
