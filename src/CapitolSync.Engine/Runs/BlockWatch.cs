using System.Globalization;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;
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
    public static BlockWatch Start(Source source, RunServices tools)
    {
        using var connection = tools.Database.ConnectForReading();
        var block = SourceTable.Find(connection, source.Name);
        if (block is not null && block.IsInForce(tools.Time.GetUtcNow()))
        {
            tools.Port.Warning(string.Create(CultureInfo.InvariantCulture,
                $"{source.Name} asked us to stay away until {block.Until:yyyy-MM-dd HH:mm} UTC ({block.Why}). It is asked all the same, which may make it block us longer; stop this run and come back then to be safe."));
        }

        return new BlockWatch(source, tools.Writer, block is not null);
    }

    /// <summary>Notes what the end of the run says about it.</summary>
    /// <param name="end">What ended the run early, if anything did.</param>
    /// <param name="hasAnswered">The source answered something that could be used.</param>
    public async Task EndAsync(Exception? end, bool hasAnswered)
    {
        var source = _source.Name;
        if (SourceBlock.Of(end) is { } block)
            await NoteAsync(session => SourceTable.Block(session, source, block));
        else if (_wasBlocked && hasAnswered)
            await NoteAsync(session => SourceTable.Unblock(session, source));
    }

    private async Task NoteAsync(Action<StoreSession> note)
    {
        try
        {
            await _writer.StoreAsync(new DelegateBatch(note), CancellationToken.None);
        }
        catch (SyncException)
        {
            // The database is what broke, which is being told; the next run would only warn.
        }
    }
}
