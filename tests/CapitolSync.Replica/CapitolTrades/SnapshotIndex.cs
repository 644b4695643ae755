namespace CapitolSync.Replica.CapitolTrades;

/// <summary>What pages have to look up in a snapshot. Made once per snapshot, when the first page asks.</summary>
internal sealed class SnapshotIndex
{
    private readonly Dictionary<long, ReplicaTrade> _trades;
    private readonly Dictionary<long, ReplicaIssuer> _issuers;
    private readonly Dictionary<string, ReplicaPolitician> _politicians;
    private readonly Dictionary<long, TradeStats> _issuerStats;
    private readonly Dictionary<string, TradeStats> _politicianStats;
    private readonly Dictionary<string, ReplicaCommittee> _committees;

    public SnapshotIndex(CapitolTradesSnapshot snapshot)
    {
        _trades = snapshot.Trades.ToDictionary(t => t.TxId);
        _issuers = snapshot.Issuers.ToDictionary(i => i.IssuerId);
        _politicians = snapshot.Politicians.ToDictionary(p => p.PoliticianId, StringComparer.Ordinal);
        _committees = snapshot.Committees.ToDictionary(c => c.Code, StringComparer.Ordinal);
        _issuerStats = snapshot.Trades.GroupBy(t => t.IssuerId)
            .ToDictionary(g => g.Key, g => TradeStats.Of(g, t => t.PoliticianId));
        _politicianStats = snapshot.Trades.GroupBy(t => t.PoliticianId, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => TradeStats.Of(g, t => t.IssuerId), StringComparer.Ordinal);

        Issuers = [.. snapshot.Issuers.Where(i => _issuerStats.ContainsKey(i.IssuerId))
            .OrderByDescending(i => Stats(i).Trades).ThenBy(i => i.IssuerId)];
        Politicians = [.. snapshot.Politicians.Where(p => _politicianStats.ContainsKey(p.PoliticianId))
            .OrderByDescending(p => Stats(p).LastTraded).ThenBy(p => p.PoliticianId, StringComparer.Ordinal)];
        Filings = snapshot.Trades.Select(t => (t.PoliticianId, t.PubDate)).Distinct().Count();
        Volume = snapshot.Trades.Sum(t => t.Value);
    }

    /// <summary>As the site lists them: those with trades, the most traded first.</summary>
    public IReadOnlyList<ReplicaIssuer> Issuers { get; }

    /// <summary>As the catalogue shows them: those with trades, the last to trade first.</summary>
    public IReadOnlyList<ReplicaPolitician> Politicians { get; }

    public int Filings { get; }

    public long Volume { get; }

    public ReplicaTrade? Trade(long id) => _trades.GetValueOrDefault(id);

    public ReplicaIssuer? Issuer(long id) => _issuers.GetValueOrDefault(id);

    public ReplicaPolitician? Politician(string id) => _politicians.GetValueOrDefault(id);

    public ReplicaCommittee? Committee(string code) => _committees.GetValueOrDefault(code);

    public TradeStats Stats(ReplicaIssuer issuer) => _issuerStats.GetValueOrDefault(issuer.IssuerId, TradeStats.None);

    public TradeStats Stats(ReplicaPolitician politician) =>
        _politicianStats.GetValueOrDefault(politician.PoliticianId, TradeStats.None);
}
