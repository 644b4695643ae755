using System.Security.Cryptography;

namespace CapitolSync.Engine.Filings;

/// <summary>
/// The documents, kept beside the database so that a better reader needs no request:
/// <c>capitol.files/house/2026/20034916.pdf</c>.
/// </summary>
/// <param name="databasePath">Full path of the database.</param>
internal sealed class DocumentStore(string databasePath)
{
    private readonly string _root = Path.ChangeExtension(databasePath, ".files");

    /// <summary>Keeps a document; one that is there already is replaced as a whole.</summary>
    /// <returns>The SHA-256 of its bytes, in lower-case hexadecimal digits.</returns>
    /// <exception cref="SyncException">It cannot be written.</exception>
    public async Task<string> SaveAsync(DocumentName name, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var path = PathOf(name);
        // One run at a time writes documents, so what a killed one left is overwritten.
        var partial = $"{path}.partial";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await using (var file = new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                await file.WriteAsync(content, cancel);
                // Otherwise a power failure can leave the name of the document and not all of what is in it.
                file.Flush(flushToDisk: true);
            }

            File.Move(partial, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SyncException(ErrorIds.DocumentNotSaved, $"The document '{path}' cannot be written ({error.Message}). Free up space or grant access, then run the command again.", error) { Target = path };
        }
        finally
        {
            // There only if it was not moved; deleting what is not there is no error, but a folder that is not there is.
            if (File.Exists(partial))
                File.Delete(partial);
        }

        return HashOf(content.Span);
    }

    /// <summary>The SHA-256 of a document, in lower-case hexadecimal digits.</summary>
    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Reads a document that was kept.</summary>
    /// <returns><see langword="null"/> if it is not there.</returns>
    /// <exception cref="IOException">The system cannot read it.</exception>
    /// <exception cref="UnauthorizedAccessException">The system does not let this account read it.</exception>
    public async Task<byte[]?> ReadAsync(DocumentName name, CancellationToken cancel)
    {
        return Find(name) is { } path ? await File.ReadAllBytesAsync(path, cancel) : null;
    }

    /// <summary>Reads a document that was kept, if that is possible.</summary>
    /// <returns><see langword="null"/> if it is not there or cannot be read.</returns>
    public async Task<byte[]?> TryReadAsync(DocumentName name, CancellationToken cancel)
    {
        try
        {
            return await ReadAsync(name, cancel);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Where a document is kept; null if it is not.</summary>
    public string? Find(DocumentName name)
    {
        var path = PathOf(name);
        if (File.Exists(path))
            return path;
        // One that was imported before an index listed it may lie under the year of its signature.
        var folder = Path.Combine(_root, name.Source);
        return Directory.Exists(folder)
            ? Directory.EnumerateDirectories(folder).Select(year => Path.Combine(year, name.FilingId + name.Extension)).FirstOrDefault(File.Exists)
            : null;
    }

    /// <summary>Where a document is kept.</summary>
    public string PathOf(DocumentName name) =>
        Path.Combine(_root, name.Source, name.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), name.FilingId + name.Extension);
}
