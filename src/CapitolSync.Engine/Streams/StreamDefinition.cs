using CapitolSync.Engine.Http;
using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Streams;

/// <summary>What a stream is: everything about it that does not take a run to know.</summary>
public sealed record StreamDefinition
{
    /// <param name="source">The site or service it is read from.</param>
    /// <param name="describe">Reads its state from the database.</param>
    /// <param name="reset">Discards its position.</param>
    /// <param name="createRequest">Creates the request that syncs all of it.</param>
    internal StreamDefinition(
        Source source,
        Func<SqliteConnection, IEnumerable<StreamPart>> describe,
        Action<StoreSession> reset,
        Func<StreamRequestContext, StreamRequest> createRequest)
    {
        Source = source;
        Describe = describe;
        Reset = reset;
        CreateRequest = createRequest;
    }

    /// <summary>Its name in states, runs and messages, for example <c>ct.trades</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What its items are, singular: page, trade, issuer.</summary>
    public required string Unit { get; init; }

    /// <summary>Whether its state counts these items; otherwise, it counts the rows that came of them.</summary>
    public bool CountsUnits { get; init; } = true;

    /// <summary>
    /// Whether its items count towards a run's limit (-MaxItems). Where a few files are looked at in every run, a limit
    /// would keep those at the end from ever being reached.
    /// </summary>
    public bool IsLimited { get; init; } = true;

    /// <summary>The cmdlet that syncs it.</summary>
    public required string Command { get; init; }

    /// <summary>Streams that must run first when both are synced, whatever their source.</summary>
    public IReadOnlyList<StreamFeed> After { get; init; } = [];

    /// <summary>The site or service it is read from.</summary>
    internal Source Source { get; }

    /// <summary>Reads its state from the database.</summary>
    internal Func<SqliteConnection, IEnumerable<StreamPart>> Describe { get; }

    /// <summary>Discards its position, so that the next run starts over; rows are kept.</summary>
    internal Action<StoreSession> Reset { get; }

    internal Func<StreamRequestContext, StreamRequest> CreateRequest { get; }

    /// <summary>Creates the request that syncs all of it.</summary>
    /// <param name="context">How to contact its source, and what comes first.</param>
    /// <exception cref="SyncException">A setting has an invalid value.</exception>
    public StreamRequest RequestAll(StreamRequestContext context) => CreateRequest(context);
}
