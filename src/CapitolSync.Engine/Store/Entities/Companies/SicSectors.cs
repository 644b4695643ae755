using System.Globalization;
using System.Reflection;

namespace CapitolSync.Engine.Store.Entities.Companies;

/// <summary>
/// The sector that follows from a Standard Industrial Classification: one of the eleven that CapitolTrades uses. The map is
/// ours, in docs/sectors.md; of ranges that contain a code the narrowest counts.
/// </summary>
internal static class SicSectors
{
    private const string Resource = "sic-sectors.tsv";

    private static readonly Lazy<IReadOnlyList<SicRange>> Ranges = new(Read);

    /// <summary>The whole map.</summary>
    public static IReadOnlyList<SicRange> All => Ranges.Value;

    /// <summary>The sector of a classification; <see langword="null"/> if the map has none for it.</summary>
    public static string? Of(int sic) => All.Where(range => range.First <= sic && sic <= range.Last).MinBy(range => range.Last - range.First)?.Sector;

    private static IReadOnlyList<SicRange> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];
    }

    private static SicRange Parse(string line)
    {
        var fields = line.TrimEnd('\r').Split('\t');
        return new SicRange(int.Parse(fields[0], CultureInfo.InvariantCulture), int.Parse(fields[1], CultureInfo.InvariantCulture), fields[2], fields[3]);
    }
}
