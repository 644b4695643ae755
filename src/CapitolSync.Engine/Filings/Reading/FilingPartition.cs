using CapitolSync.Engine.Filings.Tables;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Filings.Reading;

/// <summary>
/// One report: fetched once, kept, read. One that fails a gate publishes nothing and keeps its document, so that a
/// better reader needs no request.
/// </summary>
/// <param name="source">One of <see cref="FilingSources"/>.</param>
/// <param name="key">The filing.</param>
/// <param name="documents">Where documents are kept.</param>
internal abstract class FilingPartition(string source, FilingKey key, DocumentStore documents) : Partition
{
    private readonly DocumentName _name = DocumentName.Of(source, key.Year, key.FilingId);

    public sealed override string Item => key.FilingId;

    /// <summary>The filing.</summary>
    protected FilingKey Key => key;

    /// <summary>The version of the reader.</summary>
    protected abstract int ReaderVersion { get; }

    /// <summary>Asks for the document.</summary>
    protected abstract PageRequest<byte[]> Request { get; }

    public sealed override async Task RunAsync(PartitionContext context, CancellationToken cancel)
    {
        var content = await documents.TryReadAsync(_name, cancel);
        // A power failure can leave a kept document cut short; read as it is, it would fail for good.
        if (content is null || !IsWhole(content))
        {
            content = await context.GetLastAsync(Request, cancel);
            await documents.SaveAsync(_name, content, cancel);
        }

        var sha256 = DocumentStore.HashOf(content);
        try
        {
            var document = await ReadAsync(content, cancel);
            await context.StoreItemAsync(new FilingBatch(source, document, sha256, ReaderVersion), Item, cancel);
        }
        catch (FilingUnreadableException unreadable)
        {
            var error = new PageException(ErrorIds.FilingUnreadable,
                $"The filing failed the check {unreadable.Gate}: {unreadable.Message.TrimEnd('.')}. None of its rows are stored; the document is kept at '{documents.Find(_name)}'. Update-CtFiling reads it again, which helps once a newer version of the module is installed.", unreadable);
            // No later run reads it again, so its failure is noted with the same commit.
            await context.StoreFailedAsync(new FailedFilingBatch(source, key.FilingId, unreadable, sha256, ReaderVersion), Item, error, cancel);
            throw error;
        }
    }

    /// <summary>Whether a kept document was not cut short.</summary>
    protected abstract bool IsWhole(ReadOnlySpan<byte> content);

    /// <summary>Reads the document.</summary>
    /// <exception cref="FilingUnreadableException">It failed one of the gates.</exception>
    protected abstract Task<FilingDocument> ReadAsync(ReadOnlyMemory<byte> content, CancellationToken cancel);
}
