using System.Globalization;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.SyncTables;

namespace CapitolSync.Engine.Runs;

/// <summary>
/// Remembers in the database that a source asked us to stay away, so that a later run, of whatever process,
/// warns before it asks again too early.
/// </summary>
internal sealed class BlockWatch
{
    private readonly Source _source;
    private readonly StoreWriter _writer;
    private readonly bool _wasBlocked;

    private BlockWatch(Source source, StoreWriter writer, bool wasBlocked)
    {
        _source = source;
        _writer = writer;
        _wasBlocked = wasBlocked;
    }

    /// <summary>Looks whether the source blocks us still, and warns if it does: whoever started the run wanted it.</summary>
    public static BlockWatch Start(Source source, RunServices services)
    {
        using var connection = services.Database.ConnectForReading();
        var block = SourceTable.Find(connection, source.Name);
        if (block is not null && block.IsInForce(services.Time.GetUtcNow()))
        {
            services.Port.Warning(string.Create(CultureInfo.InvariantCulture,
                $"{source.Name} blocked requests until {block.Until:yyyy-MM-dd HH:mm} UTC ({block.Why}). This run contacts it anyway, which may extend the block; press Ctrl+C and retry later to be safe."));
        }

        return new BlockWatch(source, services.Writer, block is not null);
    }

    /// <summary>Records what the end of the run says about the block.</summary>
    /// <param name="end">What ended the run early, if anything did.</param>
    /// <param name="hasAnswered">The source answered something that could be used.</param>
    public async Task EndAsync(Exception? end, bool hasAnswered)
    {
        var source = _source.Name;
        if (SourceBlock.Of(end) is { } block)
            await _writer.TryStoreAsync(session => SourceTable.Block(session, source, block));
        else if (_wasBlocked && hasAnswered)
            await _writer.TryStoreAsync(session => SourceTable.Unblock(session, source));
    }
}
