using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Filings.Tables;
using CapitolSync.Engine.Sources;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine;

/// <summary>Reads documents that are on this machine.</summary>
internal sealed class FilingWork(Database database, StoreWriter writer, OfficialReader reader)
{
    // As large as the reports' readers take.
    private const long MaxBytes = 50 * 1024 * 1024;

    private readonly DocumentStore _documents = new(database.FilePath);

    /// <summary>Reads a kept document again. If it fails a gate, the filing publishes nothing.</summary>
    public async Task<FilingReading> RereadAsync(Filing filing, CancellationToken cancel)
    {
        byte[] content;
        try
        {
            content = await ReadKeptAsync(filing, cancel);
        }
        catch (SyncException error)
        {
            return new FilingReading { Filing = filing, Error = error };
        }

        var sha256 = DocumentStore.HashOf(content);
        try
        {
            var document = await reader.ReadAsync(filing.Source, content, filing.FilingId, filing.FilingId, cancel);
            await StoreAsync(filing.Source, filing.FilingId, new FilingBatch(filing.Source, document, sha256, OfficialReader.VersionOf(filing.Source)), cancel);
            return new FilingReading { Filing = Find(filing.FilingId) };
        }
        catch (FilingUnreadableException) when (filing.Status is "parsed" && !OfficialReader.IsWhole(filing.Source, content))
        {
            // What was read from it while it was whole stays.
            var path = _documents.Find(DocumentName.Of(filing.Source, filing.Year, filing.FilingId));
            return new FilingReading
            {
                Filing = filing,
                Error = Error(ErrorIds.FilingUnreadable, $"The document '{path}' of the filing {filing.FilingId} is cut short, so its rows were left as they are. Download it from {filing.Url} and import it with Import-CtFiling.", filing),
            };
        }
        catch (FilingUnreadableException reason)
        {
            var error = Unreadable($"The filing {filing.FilingId}", reason, filing.FilingId);
            await writer.StoreAsync(session =>
            {
                new FailedFilingBatch(filing.Source, filing.FilingId, reason, sha256, OfficialReader.VersionOf(filing.Source)).Store(session);
                FailureTable.Save(session, ToFailure(filing, error, session.Now));
            });
            var failed = Find(filing.FilingId);
            return new FilingReading { Filing = failed, Error = new SyncException(error.ErrorId, error.Message) { Target = failed } };
        }
    }

    /// <summary>Reads a saved document, and keeps a copy of it. If it fails a gate, nothing changes.</summary>
    public async Task<FilingReading> ImportAsync(SavedDocument saved, CancellationToken cancel)
    {
        try
        {
            if (await ReadFileAsync(saved.Path, cancel) is not { } content)
                return new FilingReading { Error = Error(ErrorIds.DocumentNotFound, $"There is no file '{saved.Path}', or it cannot be read. Check the path and the permissions.", saved.Path) };
            var source = SavedDocument.SourceOf(content);
            var document = await reader.ReadAsync(source, content, saved.IdFor(source), saved.ScanId, cancel);
            var known = FindListed(document.FilingId);
            if (known is null && (document.FilerName is null || document.FiledOn is null))
                throw new FilingUnreadableException("Filer", $"images of paper do not say who filed them and when; {OfficialReader.CommandOf(source)} has to list the report first, with {OfficialReader.RangeOf(source)} if it was filed before last year") { SaysWhatToDo = true };
            var name = DocumentName.Of(source, known?.Year ?? document.FiledOn!.Value.Year, document.FilingId);
            var sha256 = await _documents.SaveAsync(name, content, cancel);
            await StoreAsync(source, document.FilingId, new ImportedFilingBatch(source, document, sha256), cancel);
            return new FilingReading { Filing = Find(document.FilingId) };
        }
        catch (FilingUnreadableException reason)
        {
            return new FilingReading { Error = Unreadable($"The document '{saved.Path}'", reason, saved.Path) };
        }
    }

    /// <summary>The failure as a sync of the filing would have noted it, so that states and runs say the same.</summary>
    private static SyncFailure ToFailure(Filing filing, SyncException error, string now) => new()
    {
        Stream = OfficialReader.StreamOf(filing.Source),
        Item = filing.FilingId,
        ErrorId = error.ErrorId,
        Message = $"{OfficialReader.StreamOf(filing.Source)}, {filing.FilingId}: {error.Message}",
        FailedAt = Iso.Instant(now),
    };

    /// <summary>Stores what was read, with which an earlier failure of the filing is over.</summary>
    private Task<StoredCounts> StoreAsync(string source, string filingId, Batch batch, CancellationToken cancel) =>
        writer.StoreAsync(new ItemBatch(batch, OfficialReader.StreamOf(source), filingId), cancel);

    private async Task<byte[]> ReadKeptAsync(Filing filing, CancellationToken cancel)
    {
        var name = DocumentName.Of(filing.Source, filing.Year, filing.FilingId);
        try
        {
            return await _documents.ReadAsync(name, cancel)
                ?? throw Error(ErrorIds.DocumentNotFound, $"No document of the filing {filing.FilingId} is kept at '{_documents.PathOf(name)}'. Sync it, or import a saved document with Import-CtFiling.", filing);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Error(ErrorIds.DocumentNotFound, $"The document of the filing {filing.FilingId} cannot be read: {error.Message.TrimEnd('.')}. Grant access, or import a saved document with Import-CtFiling.", filing);
        }
    }

    private static async Task<byte[]?> ReadFileAsync(string path, CancellationToken cancel)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
                return null;
            return file.Length <= MaxBytes
                ? await File.ReadAllBytesAsync(path, cancel)
                : throw new FilingUnreadableException("Size", $"the document has {file.Length} bytes");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private ListedFiling? FindListed(string filingId)
    {
        using var connection = database.ConnectForReading();
        return FilingRecords.Find(connection, filingId);
    }

    private Filing? Find(string filingId) => StoredFilings.Read(database, new FilingFilter { Ids = [filingId] }).FirstOrDefault();

    private static SyncException Unreadable(string what, FilingUnreadableException reason, object? target) =>
        Error(ErrorIds.FilingUnreadable, $"{what} failed the check {reason.Gate}: {reason.Message.TrimEnd('.')}. None of its rows are stored.{(reason.SaysWhatToDo ? "" : " If a viewer shows a report, please report it; otherwise download the document again.")}", target);

    private static SyncException Error(string id, string message, object? target) => new(id, message) { Target = target };
}
