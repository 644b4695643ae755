using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Sources.CongressLegislators;

/// <summary>What one run has found in the two files together.</summary>
internal sealed class LegislatorFiles
{
    // Protects the fields below.
    private readonly Lock _lock = new();
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);
    private bool _isWhole = true;
    private int _leftOut;

    /// <summary>Members who had no bioguide ID yet.</summary>
    public int LeftOut
    {
        get
        {
            lock (_lock)
                return _leftOut;
        }
    }

    /// <summary>Takes what a file holds.</summary>
    public void Add(LegislatorList list)
    {
        lock (_lock)
        {
            _members.UnionWith(list.Members.Select(member => member.Politician.PoliticianId));
            _isWhole &= list.IsWhole;
            _leftOut += list.LeftOut;
        }
    }

    /// <summary>
    /// Takes the FEC IDs from those who are in neither file. Who leaves office moves from one file to the other, in that order or the
    /// other, and may be in neither for a day; whoever has no bioguide ID yet, or could not be read, is one of them without a name. Hence
    /// only once both files were read whole in the same run. Then the files say of nobody that the IDs are his, and nobody else ever
    /// did: if the entry came back under a new bioguide ID, the donations would be counted for two.
    /// </summary>
    public void Withdraw(StoreSession session)
    {
        lock (_lock)
        {
            if (_isWhole)
                FecMappingTable.Withdraw(session, _members);
        }
    }
}
