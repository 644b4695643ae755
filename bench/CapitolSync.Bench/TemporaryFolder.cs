namespace CapitolSync.Bench;

/// <summary>A folder that is gone when it is not needed any more.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("capitolsync-bench-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
