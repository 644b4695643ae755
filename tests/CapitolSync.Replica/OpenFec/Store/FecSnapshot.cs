namespace CapitolSync.Replica.OpenFec.Store;

/// <summary>All that OpenFEC and the legislators files hold at one moment. It never changes; a mutation makes the next one.</summary>
internal sealed record FecSnapshot
{
    public required long Version { get; init; }

    public required IReadOnlyList<ReplicaLegislator> Legislators { get; init; }

    public required DateTimeOffset LegislatorsChanged { get; init; }

    public required IReadOnlyList<ReplicaCandidate> Candidates { get; init; }

    public required IReadOnlyList<ReplicaFecCommittee> Committees { get; init; }

    /// <summary>By committee, then by period.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<Book>> Books { get; init; }

    public IEnumerable<Book> AllBooks => Books.Values.SelectMany(b => b);

    /// <summary>The next one: with these books in the place of the ones they come from.</summary>
    public FecSnapshot With(IEnumerable<Book> books)
    {
        var all = Books.ToDictionary(b => b.Key, b => b.Value, StringComparer.Ordinal);
        foreach (var book in books)
        {
            var id = book.Ledger.Committee.CommitteeId;
            all[id] = [.. all.GetValueOrDefault(id, []).Where(b => b.Ledger != book.Ledger).Append(book).OrderBy(b => b.Ledger.Period)];
        }
        return this with { Version = Version + 1, Books = all };
    }
}
