using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Tests.Support;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Tests.Store;

/// <summary>Paths that cannot be a database of ours: a clear error that names the path, before or without harm.</summary>
public sealed class BadDatabaseTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Unused _unused = new();
    private readonly RecordingPort _port = new();

    [Fact]
    public async Task A_directory()
    {
        var end = await SyncAsync(_folder.Path);

        Assert.Equal((ErrorIds.DatabasePathInvalid, _folder.Path), (end.ErrorId, end.Target));
        Assert.Contains(_folder.Path, end.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task A_folder_that_does_not_exist()
    {
        var path = Path.Combine(_folder.Path, "no", "such", "capitol.db");

        var end = await SyncAsync(path);

        Assert.Equal((ErrorIds.DatabasePathInvalid, path), (end.ErrorId, end.Target));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task A_named_pipe()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes are no files there.");
        var path = _folder.File("pipe");
        using (var made = System.Diagnostics.Process.Start("mkfifo", [path]))
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);

        var end = await SyncAsync(path);
        var read = Assert.Throws<SyncException>(() => Database.OpenForReading(path));

        Assert.Equal((ErrorIds.DatabasePathInvalid, path), (end.ErrorId, end.Target));
        Assert.Equal((ErrorIds.DatabasePathInvalid, path), (read.ErrorId, read.Target));
        // SQLite would write a journal beside it.
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData("notes.txt", "Buy milk.")]
    [InlineData("long.txt", "This is a text that is longer than the header of a database, and stays what it is.")]
    public async Task A_text_file(string name, string text)
    {
        var path = _folder.File(name);
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);

        var end = await SyncAsync(path);

        Assert.Equal((ErrorIds.DatabaseForeign, path), (end.ErrorId, end.Target));
        Assert.Equal(text, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task A_database_with_nothing_in_it_yet()
    {
        var path = await MakeAsync("PRAGMA journal_mode = WAL;");

        var end = Assert.Throws<SyncException>(() => Database.OpenForReading(path));

        Assert.Equal((ErrorIds.DatabaseNotFound, path), (end.ErrorId, end.Target));
        Assert.Equal($"The database '{path}' is empty. Run a Sync cmdlet first, for example: Sync-CtTrade -DatabasePath '{path}'", end.Message);
        Assert.Null(Database.FindForReading(path));
        Assert.Equal($"{Schema.Version}", new TestDatabase(Database.OpenForWriting(path).FilePath).Lines("PRAGMA user_version")[0]);
    }

    [Theory]
    [InlineData("CREATE TABLE recipes (name TEXT); INSERT INTO recipes VALUES ('pie');")]
    [InlineData("PRAGMA user_version = 7;")]
    [InlineData("PRAGMA application_id = 1196444487;")]
    public async Task A_database_of_another_program(string content)
    {
        var path = await MakeAsync(content);
        var before = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);

        var end = await SyncAsync(path);

        Assert.Equal((ErrorIds.DatabaseForeign, path), (end.ErrorId, end.Target));
        Assert.Equal(before, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_database_written_by_a_newer_version()
    {
        var path = _folder.File("newer.db");
        _ = Database.OpenForWriting(path);
        new TestDatabase(path).Execute("PRAGMA user_version = 99");

        var end = await SyncAsync(path);

        Assert.Equal((ErrorIds.DatabaseNewer, path), (end.ErrorId, end.Target));
        Assert.Contains("schema 99", end.Message, StringComparison.Ordinal);
        Assert.Equal(["99"], new TestDatabase(path).Lines("PRAGMA user_version"));
        Assert.Equal(ErrorIds.DatabaseNewer, Assert.Throws<SyncException>(() => Database.OpenForReading(path)).ErrorId);
    }

    [Fact]
    public async Task A_database_whose_pages_are_damaged()
    {
        var path = _folder.File("damaged.db");
        _ = Database.OpenForWriting(path);
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        Array.Fill(bytes, (byte)0xA5, 100, bytes.Length - 100);
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);

        var end = await SyncAsync(path);

        Assert.Equal((ErrorIds.DatabaseCorrupt, path), (end.ErrorId, end.Target));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("A read-only folder means nothing to Windows.");
            return;
        }
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "Nothing is read-only to root.");
        var path = _folder.File("capitol.db");
        File.SetUnixFileMode(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            var end = await SyncAsync(path);

            Assert.Equal((ErrorIds.DatabaseReadOnly, path), (end.ErrorId, end.Target));
        }
        finally
        {
            File.SetUnixFileMode(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void Reading_a_database_that_does_not_exist()
    {
        var path = _folder.File("missing.db");

        var end = Assert.Throws<SyncException>(() => Database.OpenForReading(path));

        Assert.Equal((ErrorIds.DatabaseNotFound, path), (end.ErrorId, end.Target));
        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task An_address_that_refuses_connections()
    {
        var path = _folder.File("capitol.db");

        var end = await SyncAsync(path);

        Assert.Equal(ErrorIds.CircuitOpen, end.ErrorId);
        Assert.Contains("127.0.0.1", end.Message, StringComparison.Ordinal);
        Assert.Contains("cannot be reached", end.Message, StringComparison.Ordinal);
        Assert.Equal(0, Assert.IsType<SyncCursor>(end.Target).Done);
    }

    public void Dispose()
    {
        _folder.Dispose();
        _unused.Dispose();
    }

    /// <summary>Nothing listens there: whoever comes so far as to ask is refused.</summary>
    private Task<SyncException> SyncAsync(string path) => Assert.ThrowsAsync<SyncException>(() => new SyncEngine().RunAsync(
        new SyncRequest
        {
            DatabasePath = path,
            Streams = [new TradesRequest { Settings = new SourceSettings { BaseUri = _unused.Address, Delay = TimeSpan.Zero, RetryInterval = TimeSpan.Zero } }],
        },
        _port,
        TestContext.Current.CancellationToken));

    private async Task<string> MakeAsync(string content)
    {
        var path = _folder.File("other.db");
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own constants.
        command.CommandText = content;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return path;
    }
}
