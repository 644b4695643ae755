namespace CapitolSync.Demo;

/// <summary>A folder for the demo's database, gone when it is disposed.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("capitolsync-demo-").FullName;

    public string File(string name) => Path.Combine(_path, name);

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
