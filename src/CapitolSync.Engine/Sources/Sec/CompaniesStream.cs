using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Entities.Companies;
using CapitolSync.Engine.Store.Entities.Prices;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Sources.Sec;

/// <summary>The companies that file with the SEC, and what those do that matter.</summary>
internal sealed class CompaniesStream(CompaniesRequest request) : ISyncStream
{
    // A company's classification hardly ever changes.
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(365);

    public static readonly StreamDefinition Stream = new(
        SecSource.Source,
        describe: static connection => [Describe(CompanyStatus.Of(connection), SyncStateTable.Find(connection, StreamNames.Companies))],
        reset: static session =>
        {
            SyncStateTable.Remove(session, StreamNames.Companies);
            SourceFileTable.Clear(session, SecSource.Name);
            session.Prepare("UPDATE companies SET read_at = NULL").Run();
            FailureTable.Clear(session, StreamNames.Companies);
        },
        createRequest: static context => new CompaniesRequest { Settings = context.Settings })
    {
        Name = StreamNames.Companies,
        Unit = "file",
        CountsUnits = false,
        Command = "Sync-SecCompany",
        After = [new StreamFeed(StreamNames.Trades), new StreamFeed(StreamNames.TradeDetails), new StreamFeed(StreamNames.HouseFilings), new StreamFeed(StreamNames.SenateFilings)],
    };

    public StreamDefinition Definition => Stream;

    public bool IsDue(StreamContext context) =>
        DueTimes.IsDue(context, StreamNames.Companies, "", DueTimes.Weekly) || Unread(context).Count > 0;

    public IPlan Open(StreamContext context)
    {
        using var connection = context.Database?.ConnectForReading();
        var stored = connection is null || context.Force ? null : SourceFileTable.Find(connection, SecSource.Name, SecUrls.List);
        return new CompaniesPlan(new CompanyListPartition(stored), () => Unread(context), static session =>
        {
            SyncStateTable.Save(session, StreamNames.Companies, "", "{}", session.Now);
            FailureTable.ClearItems(session, StreamNames.Companies);
        });
    }

    private IReadOnlyList<long> Unread(StreamContext context)
    {
        if (context.Database is null)
            return [];
        var now = context.Time.GetUtcNow();
        using var connection = context.Database.ConnectForReading();
        var traded = request.All ? null : TradedTickers.Read(connection, DateOnly.FromDateTime(now.UtcDateTime)).Select(one => one.Ticker).ToList();
        return CompanyTable.Unread(connection, context.Force ? now : now - Fresh, now, traded);
    }

    private static StreamPart Describe(CompanyStatus status, SavedState? saved)
    {
        var position = saved is null && status.Companies == 0
            ? "at the beginning"
            : $"{Wording.Count(status.Companies, "company").Replace("companys", "companies", StringComparison.Ordinal)}, {Wording.Number(status.Read)} with their sector read";
        return new StreamPart("", new PlanProgress(position, status.Companies, null), saved is not null)
        {
            CompletedAt = saved?.CompletedAt,
            UpdatedAt = saved?.UpdatedAt,
        };
    }
}
