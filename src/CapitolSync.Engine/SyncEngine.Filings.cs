using System.Runtime.CompilerServices;
using CapitolSync.Engine.Filings.Tables;
using CapitolSync.Engine.Runs;
using CapitolSync.Engine.Sources;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine;

/// <content>Official filings whose documents are here already. Nothing here sends a request.</content>
public sealed partial class SyncEngine
{
    /// <summary>The filings that <see cref="RereadFilingsAsync"/> would read.</summary>
    /// <param name="databasePath">Full path of the database.</param>
    /// <param name="filter">Which; null for those that an older reader read or that failed.</param>
    /// <exception cref="SyncException">There is no database, or it is not one of ours.</exception>
    public static IReadOnlyList<Filing> FindFilingsToReread(string databasePath, FilingFilter? filter) =>
        [.. StoredFilings.Read(Database.OpenForReading(databasePath), filter ?? new FilingFilter { Condition = OfficialReader.Outdated })];

    /// <summary>The cmdlet that downloads the filings of a source.</summary>
    /// <param name="source">The source, as a filing names it.</param>
    public static string CommandOf(string source) => OfficialReader.CommandOf(source);

    /// <summary>Reads kept documents again with today's readers.</summary>
    /// <param name="databasePath">Full path of the database.</param>
    /// <param name="filings">Which.</param>
    /// <param name="cancel">Stops it; what was read stays.</param>
    /// <returns>What came of each, one by one.</returns>
    /// <exception cref="SyncException">The filings are being synced, or the database cannot be written.</exception>
    public async IAsyncEnumerable<FilingReading> RereadFilingsAsync(
        string databasePath, IReadOnlyCollection<Filing> filings, [EnumeratorCancellation] CancellationToken cancel)
    {
        var database = Database.OpenForWriting(databasePath);
        await using var writer = new StoreWriter(database, _time);
        await using var house = await RunLease.TakeAsync(writer, Catalog.Stream(StreamNames.HouseFilings), _time, _active, cancel);
        await using var senate = await RunLease.TakeAsync(writer, Catalog.Stream(StreamNames.SenateFilings), _time, _active, cancel);
        var work = new FilingWork(database, writer, new OfficialReader(_time));
        foreach (var filing in filings)
            yield return await work.RereadAsync(filing, cancel);
    }

    /// <summary>Reads documents that a person saved.</summary>
    /// <param name="databasePath">Full path of the database, which is made if it is not there.</param>
    /// <param name="documents">The files.</param>
    /// <param name="cancel">Stops it; what was read stays.</param>
    /// <returns>What came of each, one by one.</returns>
    /// <exception cref="SyncException">The filings are being synced, or the database cannot be written.</exception>
    public async IAsyncEnumerable<FilingReading> ImportFilingsAsync(
        string databasePath, IReadOnlyCollection<SavedDocument> documents, [EnumeratorCancellation] CancellationToken cancel)
    {
        var database = Database.OpenForWriting(databasePath);
        await using var writer = new StoreWriter(database, _time);
        await using var house = await RunLease.TakeAsync(writer, Catalog.Stream(StreamNames.HouseFilings), _time, _active, cancel);
        await using var senate = await RunLease.TakeAsync(writer, Catalog.Stream(StreamNames.SenateFilings), _time, _active, cancel);
        var work = new FilingWork(database, writer, new OfficialReader(_time));
        foreach (var document in documents)
            yield return await work.ImportAsync(document, cancel);
    }

    /// <summary>Says whose a filing is. Later runs leave that alone.</summary>
    /// <param name="databasePath">Full path of the database.</param>
    /// <param name="filingId">The filing.</param>
    /// <param name="politicianId">The member's bioguide ID; null to have the member looked for again.</param>
    /// <returns>The filing as it is then.</returns>
    /// <exception cref="SyncException">There is no such filing, or the database cannot be written.</exception>
    public async Task<Filing> SetFilerAsync(string databasePath, string filingId, string? politicianId)
    {
        _ = Database.OpenForReading(databasePath);
        filingId = filingId.Trim().ToLowerInvariant();
        var database = Database.OpenForWriting(databasePath);
        await using var writer = new StoreWriter(database, _time);
        await writer.StoreAsync(new DelegateBatch(session =>
        {
            var filing = FilingRecords.Find(session.Connection, filingId)
                ?? throw new SyncException(ErrorIds.ItemNotFound, $"There is no filing {filingId} in the database. Get-CtFiling lists those that are known.") { Target = filingId };
            FilingFilers.Set(session, filing, politicianId, () => OfficialFilers.Match(MemberTable.Load(session.Connection), filing));
        }), CancellationToken.None);
        return StoredFilings.Read(database, new FilingFilter { Ids = [filingId] }).First();
    }
}
