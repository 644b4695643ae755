using System.Globalization;
using System.Text;

namespace CapitolSync.Engine.Streams.Listings;

/// <summary>
/// A set of ranks as sorted ranges that neither touch nor overlap; it stays as small as the number of
/// gaps. Written as <c>1-57,60-63</c>.
/// </summary>
internal sealed class RankSet : IEquatable<RankSet>
{
    public static readonly RankSet Empty = new([]);

    private readonly RankRange[] _ranges;

    private RankSet(RankRange[] ranges) => _ranges = ranges;

    /// <summary>The newest rank in the set; 0 if it is empty.</summary>
    public long Highest => _ranges is [.., var last] ? last.High : 0;

    public RankSet With(RankRange added)
    {
        if (added.Low > added.High)
            return this;
        // Ranges that touch are one: 1-5 and 6-9.
        var first = 0;
        while (first < _ranges.Length && _ranges[first].High + 1 < added.Low)
            first++;
        var next = first;
        var merged = added;
        for (; next < _ranges.Length && _ranges[next].Low <= added.High + 1; next++)
            merged = new RankRange(Math.Min(_ranges[next].Low, merged.Low), Math.Max(_ranges[next].High, merged.High));

        var ranges = new RankRange[first + 1 + _ranges.Length - next];
        Array.Copy(_ranges, ranges, first);
        ranges[first] = merged;
        Array.Copy(_ranges, next, ranges, first + 1, _ranges.Length - next);
        return new RankSet(ranges);
    }

    public bool Contains(long rank) => CountMissing(new RankRange(rank, rank)) == 0;

    /// <summary>The ranges within <paramref name="within"/> that are not in the set, newest first.</summary>
    public IEnumerable<RankRange> Missing(RankRange within)
    {
        var high = within.High;
        for (var i = _ranges.Length - 1; i >= 0 && high >= within.Low; i--)
        {
            var range = _ranges[i];
            if (range.Low > high)
                continue;
            if (range.High < within.Low)
                break;
            if (range.High < high)
                yield return new RankRange(range.High + 1, high);
            high = range.Low - 1;
        }

        if (high >= within.Low)
            yield return within with { High = high };
    }

    public long CountMissing(RankRange within)
    {
        var count = 0L;
        foreach (var range in Missing(within))
            count += range.Count;
        return count;
    }

    public static RankSet Parse(string text)
    {
        var set = Empty;
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split('-');
            set = set.With(new RankRange(
                long.Parse(ends[0], CultureInfo.InvariantCulture), long.Parse(ends[^1], CultureInfo.InvariantCulture)));
        }

        return set;
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var range in _ranges)
            text.Append(CultureInfo.InvariantCulture, $"{(text.Length == 0 ? "" : ",")}{range.Low}-{range.High}");
        return text.ToString();
    }

    public bool Equals(RankSet? other) => other is not null && _ranges.AsSpan().SequenceEqual(other._ranges);

    public override bool Equals(object? obj) => Equals(obj as RankSet);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
}
