using CapitolSync.Engine;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Sources;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Streams;
using CapitolSync.SampleSource.Rosters;

namespace CapitolSync.SampleSource;

/// <summary>What a source gets from the engine once its definition is in the catalog.</summary>
public sealed class RosterTests : IDisposable
{
    // The line: in the product it stands in SourceCatalog.All.
    private static readonly SourceCatalog Catalog = new([.. SourceCatalog.All.Sources, RosterSource.Definition]);

    private readonly TemporaryFolder _folder = new();
    private readonly RosterServer _server = new();
    private readonly SyncEngine _engine = new(catalog: Catalog);
    private readonly FailurePort _port = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string DatabasePath => _folder.File("capitol.db");

    [Fact]
    public async Task It_is_synced()
    {
        var report = await SyncAsync();

        Assert.Equal((RostersStream.Name, SyncStatus.Complete, 3L, 0L), (report.Stream, report.Status, report.Added, report.Failed));
        Assert.Equal(["hsba|Financial Services|house", "hsif|Energy and Commerce|house", "ssfi|Finance|senate"], Committees());
        Assert.Equal(["/rosters/house.json", "/rosters/senate.json"], _server.Requests);
    }

    [Fact]
    public async Task Synced_again_it_updates_what_has_changed()
    {
        await SyncAsync();
        _server.Files["/rosters/senate.json"] = """[{"code": "ssfi", "name": "Committee on Finance"}, {"code": "ssju", "name": "Judiciary"}]""";

        var report = await SyncAsync();

        Assert.Equal((1L, 1L, 2L), (report.Added, report.Updated, report.Unchanged));
        Assert.Equal(["hsba|Financial Services|house", "hsif|Energy and Commerce|house", "ssfi|Committee on Finance|senate", "ssju|Judiciary|senate"], Committees());
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_fails_alone_and_the_next_run_reads_it()
    {
        _server.Files["/rosters/house.json"] = """[{"code": "hsba"}]""";

        var incomplete = await SyncAsync();

        Assert.Equal((SyncStatus.Incomplete, 1L, 1L), (incomplete.Status, incomplete.Added, incomplete.Failed));
        var failure = Assert.Single(_port.Failures);
        Assert.Equal((RostersStream.Name, "house.json", ErrorIds.FormatChanged), (failure.Stream, failure.Item, failure.ErrorId));
        Assert.Equal(["ssfi|Finance|senate"], Committees());

        _server.Files["/rosters/house.json"] = """[{"code": "hsba", "name": "Financial Services"}]""";
        Assert.Equal(SyncStatus.Complete, (await SyncAsync()).Status);
        Assert.Equal(["hsba|Financial Services|house", "ssfi|Finance|senate"], Committees());
    }

    [Theory]
    [InlineData("""[{"code": "ssfi", "name": "Finance"}]""", SourceShape.Known, new string[0], null)]
    [InlineData("""[{"code": "ssfi", "name": "Finance", "chair": "A"}]""", SourceShape.Changed, new[] { "chair" }, null)]
    [InlineData("""[{"code": "ssfi"}]""", SourceShape.Unreadable, new string[0], ErrorIds.FormatChanged)]
    public async Task It_is_probed(string file, SourceShape shape, string[] newFields, string? errorId)
    {
        _server.Files["/rosters/senate.json"] = file;
        var sources = new Dictionary<string, SourceSettings>(StringComparer.Ordinal) { [RosterSource.Name] = Settings() };

        var result = Assert.Single(await _engine.ProbeSourcesAsync(DatabasePath, sources, force: false, Token));

        Assert.Equal((RosterSource.Name, true, 200, shape, errorId), (result.Source, result.IsReachable, result.StatusCode, result.Shape, result.ErrorId));
        Assert.Equal(newFields, result.NewFields);
    }

    [Fact]
    public async Task It_is_shown_and_reset_and_its_rows_are_kept()
    {
        await SyncAsync();
        Assert.Equal((SyncStatus.Complete, 3L, "complete"), State());

        await _engine.ResetAsync(DatabasePath, RostersStream.Name);

        Assert.Equal(("at the beginning", 3), (State().Position, Committees().Count));
        Assert.Equal((0L, 3L), await SyncAsync() is var report ? (report.Added, report.Unchanged) : default);
    }

    [Fact]
    public void It_has_settings_and_takes_part_in_everything_that_is_due()
    {
        var settings = _engine.LoadSettings(DatabasePath, new Dictionary<string, object>(StringComparer.Ordinal) { [SettingNames.Delay] = 20 });

        Assert.Equal(TimeSpan.FromMilliseconds(20), RosterSource.Definition.Configure(settings).Delay);
        var request = Catalog.Stream(RostersStream.Name).RequestAll(new StreamRequestContext(Settings(), settings));
        Assert.True(Assert.Single(_engine.Estimate(new SyncRequest { DatabasePath = DatabasePath, Streams = [request] })).IsDue);
    }

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    private SourceSettings Settings() => new() { BaseUri = _server.BaseUri, Delay = TimeSpan.Zero, RetryInterval = TimeSpan.Zero };

    private async Task<SyncReport> SyncAsync()
    {
        var request = new SyncRequest { DatabasePath = DatabasePath, Streams = [new RostersRequest { Settings = Settings() }] };
        return Assert.Single(await _engine.RunAsync(request, _port, Token));
    }

    private (SyncStatus Status, long Done, string? Position) State()
    {
        var state = Assert.Single(_engine.ReadStates(DatabasePath, [RostersStream.Name]));
        return (state.Status, state.Done, state.Cursor?.Position);
    }

    private List<string> Committees()
    {
        using var connection = Database.OpenForReading(DatabasePath).ConnectForReading();
        using var command = connection.CreateCommand("SELECT committee || '|' || name || '|' || chamber FROM committees ORDER BY committee");
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(reader.GetString(0));
        return rows;
    }

    private sealed class FailurePort : NullRunPort
    {
        public List<SyncFailure> Failures { get; } = [];

        public override void Failure(SyncFailure failure) => Failures.Add(failure);
    }
}
