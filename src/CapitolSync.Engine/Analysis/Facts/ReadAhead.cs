using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace CapitolSync.Engine.Analysis.Facts;

/// <summary>
/// Reads rows on a thread of their own, somewhat ahead of who takes them. Reading transactions and looking up their prices
/// take about as long: one beside the other, half the time.
/// </summary>
internal static class ReadAhead
{
    private const int BatchSize = 256, MaxBatches = 4;

    /// <summary>The same rows in the same order. What reading them throws is thrown here; who stops early stops the reading.</summary>
    /// <param name="rows">The rows, which no other thread may touch meanwhile.</param>
    public static IEnumerable<T> Ahead<T>(this IEnumerable<T> rows)
    {
        using var stop = new CancellationTokenSource();
        using var batches = new BlockingCollection<T[]>(MaxBatches);
        ExceptionDispatchInfo? failure = null;
        var reader = new Thread(() => failure = Fill(batches, rows, stop.Token)) { IsBackground = true, Name = "CapitolSync read ahead" };
        reader.Start();
        try
        {
            foreach (var row in batches.GetConsumingEnumerable(CancellationToken.None).SelectMany(static batch => batch))
                yield return row;
        }
        finally
        {
            // Whoever goes on may close the database.
            stop.Cancel();
            reader.Join();
        }

        failure?.Throw();
    }

#pragma warning disable CA1031 // Whatever it is goes to the thread that takes the rows.
    private static ExceptionDispatchInfo? Fill<T>(BlockingCollection<T[]> batches, IEnumerable<T> rows, CancellationToken stop)
    {
        try
        {
            foreach (var batch in rows.Chunk(BatchSize))
                batches.Add(batch, stop);
            return null;
        }
        catch (Exception error)
        {
            return ExceptionDispatchInfo.Capture(error);
        }
        finally
        {
            batches.CompleteAdding();
        }
    }
#pragma warning restore CA1031
}
