using System.Text;

namespace CapitolSync.Engine.Metrics;

/// <summary>
/// A file for the node exporter's textfile collector, which may read it at any moment: it is written under
/// a temporary name and then renamed, so that nobody sees a partial file. https://github.com/prometheus/node_exporter#textfile-collector.
/// </summary>
internal static class MetricFile
{
    private const string Extension = ".prom";

    /// <summary>Refuses what the collector would not read.</summary>
    /// <exception cref="SyncException">The path is not a file that can be written.</exception>
    public static void RequirePlace(string path)
    {
        if (!path.EndsWith(Extension, StringComparison.Ordinal))
            throw Invalid(path, $"'{path}' does not end in {Extension}, and the textfile collector reads no other files. Name a file such as '{Path.ChangeExtension(path, Extension)}' with -Path.");
        if (Directory.Exists(path))
            throw Invalid(path, $"'{path}' is a directory. Name a file in it with -Path, such as '{Path.Combine(path, "capitolsync.prom")}'.");
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder && !Directory.Exists(folder))
            throw Invalid(path, $"The folder of '{path}' does not exist. Create it, or name another file with -Path.");
    }

    /// <summary>Replaces the file.</summary>
    /// <exception cref="SyncException">It cannot be written; what was there is there still.</exception>
    public static void Replace(string path, string text)
    {
        RequirePlace(path);
        // Another name's end, so that the collector passes it over.
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                file.Write(Encoding.UTF8.GetBytes(text));
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SyncException(ErrorIds.MetricFileFailed, $"'{path}' could not be written ({error.Message}). Check the permissions and the space on its disk, or name another file with -Path.", error) { Target = path };
        }
        finally
        {
            // A delete that fails would hide the error above.
            if (File.Exists(temporary))
                File.Delete(temporary);
        }
    }

    private static SyncException Invalid(string path, string message) => new(ErrorIds.InvalidMetricPath, message) { Target = path };
}
