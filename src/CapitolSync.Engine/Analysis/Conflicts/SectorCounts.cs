using CapitolSync.Engine.Analysis.Facts;

namespace CapitolSync.Engine.Analysis.Conflicts;

/// <summary>How many trades there are in each sector, by chamber.</summary>
internal sealed class SectorCounts
{
    private readonly Dictionary<(string Chamber, string Sector), int> _sectors = [];
    private readonly Dictionary<string, int> _totals = new(StringComparer.Ordinal);

    public SectorCounts(IEnumerable<TradeFact> facts)
    {
        foreach (var fact in facts)
        {
            var key = (fact.Chamber ?? "", fact.Sector!);
            _sectors[key] = _sectors.GetValueOrDefault(key) + 1;
            _totals[key.Item1] = _totals.GetValueOrDefault(key.Item1) + 1;
        }
    }

    /// <summary>Trades of a chamber.</summary>
    public int Total(string chamber) => _totals.GetValueOrDefault(chamber);

    /// <summary>Trades of a chamber in a sector.</summary>
    public int Of(string chamber, string sector) => _sectors.GetValueOrDefault((chamber, sector));
}
