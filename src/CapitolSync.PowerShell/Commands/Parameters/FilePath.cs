using System.Management.Automation;

namespace CapitolSync.PowerShell.Commands.Parameters;

/// <summary>Paths as users give them: by PowerShell's drives and current location.</summary>
internal static class FilePath
{
    /// <summary>A file's full path.</summary>
    /// <param name="command">Knows drives and location.</param>
    /// <param name="path">As given.</param>
    /// <param name="complaint">What is wrong with it, and what to do.</param>
    /// <returns><see langword="null"/> if it is none in the file system.</returns>
    public static string? Resolve(PSCmdlet command, string path, out string complaint)
    {
        complaint = "";
        try
        {
            var full = command.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
            if (string.Equals(provider.Name, "FileSystem", StringComparison.OrdinalIgnoreCase))
                return full;
            complaint = $"'{path}' is not a file-system path; it belongs to the {provider.Name} provider. Name a file.";
        }
        catch (SessionStateException error)
        {
            // A drive or a provider that is not there, such as C: on Linux.
            complaint = $"'{path}' is not a path on this computer ({error.Message}). Name a file on one of the drives that Get-PSDrive lists.";
        }

        return null;
    }
}
