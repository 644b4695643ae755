using System.Numerics;

namespace CapitolSync.Engine.Telemetry;

/// <summary>
/// Latencies of any number of requests in a few kilobytes: buckets that grow with the value, thirty-two to a
/// doubling, so that a quantile is off by at most three percent. Minimum and maximum are exact.
/// </summary>
internal sealed class LatencyHistogram
{
    private const int SubBits = 5;
    private const int SubBuckets = 1 << SubBits;
    private readonly long[] _counts = new long[(64 - SubBits) * SubBuckets];
    private long _count;
    private long _min = long.MaxValue;
    private long _max;

    public long Count => Volatile.Read(ref _count);

    public void Add(TimeSpan latency)
    {
        var microseconds = Math.Max(0, (long)latency.TotalMicroseconds);
        Interlocked.Increment(ref _counts[Bucket(microseconds)]);
        Interlocked.Increment(ref _count);
        Lower(ref _min, microseconds);
        Raise(ref _max, microseconds);
    }

    /// <summary>The figures so far; <see langword="null"/> before the first request.</summary>
    public LatencyFigures? Summarize() => Count == 0
        ? null
        : new LatencyFigures(Of(Volatile.Read(ref _min)), Quantile(0.50), Quantile(0.95), Of(Volatile.Read(ref _max)));

    private TimeSpan Quantile(double share)
    {
        var rank = (long)Math.Ceiling(share * Count);
        for (var bucket = 0; bucket < _counts.Length; bucket++)
        {
            rank -= Volatile.Read(ref _counts[bucket]);
            if (rank <= 0)
                return Of(Math.Clamp(Middle(bucket), Volatile.Read(ref _min), Volatile.Read(ref _max)));
        }

        return Of(Volatile.Read(ref _max));
    }

    private static int Bucket(long value)
    {
        if (value < SubBuckets)
            return (int)value;
        var shift = BitOperations.Log2((ulong)value) - SubBits;
        return (shift + 1) * SubBuckets + (int)(value >> shift) - SubBuckets;
    }

    private static long Middle(int bucket)
    {
        var shift = bucket / SubBuckets - 1;
        if (shift < 0)
            return bucket;
        var low = (long)(bucket % SubBuckets + SubBuckets) << shift;
        return low + (1L << shift) / 2;
    }

    private static TimeSpan Of(long microseconds) => TimeSpan.FromMicroseconds(microseconds);

    private static void Lower(ref long field, long value)
    {
        for (var seen = Volatile.Read(ref field); value < seen;)
            seen = Interlocked.CompareExchange(ref field, value, seen) is var was && was == seen ? value : was;
    }

    private static void Raise(ref long field, long value)
    {
        for (var seen = Volatile.Read(ref field); value > seen;)
            seen = Interlocked.CompareExchange(ref field, value, seen) is var was && was == seen ? value : was;
    }
}
