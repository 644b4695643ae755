using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;

namespace CapitolSync.Engine.Streams.Listings;

/// <summary>
/// A set of ranks as sorted ranges that neither touch nor overlap; it stays as small as the number of
/// gaps. Written as <c>1-57,60-63</c>.
/// </summary>
[JsonConverter(typeof(RankSetConverter))]
internal sealed class RankSet : IEquatable<RankSet>
{
    public static readonly RankSet Empty = new([]);

    private readonly ImmutableArray<RankRange> _ranges;

    private RankSet(ImmutableArray<RankRange> ranges) => _ranges = ranges;

    /// <summary>The newest rank in the set; 0 if it is empty.</summary>
    public long Highest => _ranges is [.., var last] ? last.High : 0;

    public RankSet With(RankRange added)
    {
        if (added.Low > added.High)
            return this;
        var merged = added;
        var ranges = ImmutableArray.CreateBuilder<RankRange>(_ranges.Length + 1);
        foreach (var range in _ranges)
        {
            // Ranges that touch are one: 1-5 and 6-9.
            if (range.High + 1 < merged.Low || merged.High + 1 < range.Low)
                ranges.Add(range);
            else
                merged = new RankRange(Math.Min(range.Low, merged.Low), Math.Max(range.High, merged.High));
        }

        ranges.Add(merged);
        ranges.Sort((left, right) => left.Low.CompareTo(right.Low));
        return new RankSet(ranges.DrainToImmutable());
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

    public long CountMissing(RankRange within) => Missing(within).Sum(range => range.Count);

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

    public override string ToString() =>
        string.Join(',', _ranges.Select(range => string.Create(CultureInfo.InvariantCulture, $"{range.Low}-{range.High}")));

    public bool Equals(RankSet? other) => other is not null && _ranges.SequenceEqual(other._ranges);

    public override bool Equals(object? obj) => Equals(obj as RankSet);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
}
