using System.Management.Automation;
using CapitolSync.Engine.Analysis.Committees;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Queries.Lookups;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell.Commands.Abstractions;

/// <summary>What the cmdlets that query the database share: paging, streaming row by row, and explaining an empty result.</summary>
public abstract class GetCommand : CapitolCommand
{
    private readonly HashSet<StoredKind> _missing = [];
    private readonly HashSet<(string Noun, string Value)> _found = [];
    private bool _hasWarnedOfLinks;
    private volatile bool _stopping;

    /// <summary><para type="description">Maximum number of rows to return.</para></summary>
    [Parameter]
    [Alias("Top", "Limit")]
    [ValidateRange(0L, long.MaxValue)]
    public long? First { get; set; }

    /// <summary><para type="description">Number of rows to skip.</para></summary>
    [Parameter]
    [ValidateRange(0L, long.MaxValue)]
    public long Skip { get; set; }

    /// <inheritdoc/>
    protected override void StopProcessing() => _stopping = true;

    /// <summary>The order that -SortBy and -Descending ask for; <see langword="null"/> for the usual one.</summary>
    private protected static RowOrder? Order(string? sortBy, bool descending) => sortBy is null && !descending ? null : new RowOrder(sortBy, descending);

    /// <summary>Opens the database to query.</summary>
    private protected Database OpenDatabase()
    {
        var path = ResolveDatabase(willWrite: false);
        return Guarded(() => Database.OpenForReading(path));
    }

    /// <summary>Writes rows as they are read.</summary>
    /// <returns>How many there were.</returns>
    private protected long WriteRows<T>(Database database, Func<Database, IEnumerable<T>> read)
    {
        var count = 0L;
        using var rows = Guarded(() => read(database).GetEnumerator());
        // One delegate for all rows.
        Func<bool> next = rows.MoveNext;
        for (; !_stopping && Guarded(next); count++)
            WriteObject(rows.Current);
        if (count == 0)
            WriteVerbose("No rows match.");
        return count;
    }

    /// <summary>Who sits on committees, by bioguide ID; <see langword="null"/> if none are asked for.</summary>
    private protected IReadOnlyCollection<string>? MembersOf(Database database, string[]? committees, DateOnly? asOf = null) =>
        Guarded(() => CommitteeMembers.Find(database, committees, asOf, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)));

    /// <summary>Reports what cannot be answered: data that was never synced, and names that match nothing.</summary>
    /// <param name="database">Where to look.</param>
    /// <param name="needs">What the query reads.</param>
    /// <param name="asked">The names that were asked for.</param>
    /// <returns>Whether there can be a result.</returns>
    private protected bool CanAnswer(Database database, IReadOnlyList<StoredKind> needs, params IReadOnlyList<AskedText> asked)
    {
        var used = asked.Where(one => one.Values is { Count: > 0 }).ToList();
        var missing = Guarded(() => ValueCheck.Missing(database, needs.Concat(used.Select(one => one.Lookup.Kind)).Distinct()));
        if (missing is [var first, ..] && _missing.Add(first))
            WriteWarning($"No {first.Plural} are stored yet, so there is nothing to find. {first.Cmdlet} loads them.");
        if (missing.Count > 0)
            return false;
        if (needs.Contains(StoredKind.Trades) && !_hasWarnedOfLinks && Guarded(() => ValueCheck.HasUnlinkedFilings(database)))
        {
            _hasWarnedOfLinks = true;
            WriteWarning("This database was filled by an earlier version: a trade that both a filing and CapitolTrades report is listed twice until the next sync, of any stream, links the two.");
        }

        return used.TrueForAll(one => CheckValues(database, one));
    }

    /// <summary>Warns, once, that a part of the answer is missing because nothing is stored that it needs.</summary>
    private protected void WarnMissing(Database database, StoredKind need, string what)
    {
        if (Guarded(() => ValueCheck.Missing(database, [need])).Count > 0 && _missing.Add(need))
            WriteWarning($"No {need.Plural} are stored yet, so {what}. {need.Cmdlet} loads them.");
    }

    /// <summary>Reports each name without wildcards that nothing stored goes by.</summary>
    /// <param name="values">The names that were asked for.</param>
    /// <param name="isThere">Whether something goes by a name.</param>
    /// <param name="describe">Says what is not there, and what to do.</param>
    private protected void ReportUnmatched(IEnumerable<string>? values, Func<string, bool> isThere, Func<string, string> describe)
    {
        foreach (var value in values ?? [])
        {
            if (!StreamPatterns.IsPattern(value) && !Guarded(() => isThere(value)))
                WriteError(ErrorRecords.FromUnmatched(describe(value), value));
        }
    }

    private bool CheckValues(Database database, AskedText asked)
    {
        var values = asked.Values!.Where(value => !_found.Contains((asked.Lookup.Noun, value))).ToList();
        var unmatched = Guarded(() => asked.Lookup == Lookup.CongressCommittee
            ? CommitteeQuery.Unmatched(database, values)
            : ValueCheck.Unmatched(database, [asked with { Values = values }]));
        ReportUnmatched(unmatched);
        _found.UnionWith(values.Except(unmatched.Select(one => one.Value), StringComparer.Ordinal).Select(value => (asked.Lookup.Noun, value)));
        return unmatched.Count < asked.Values!.Count;
    }
}
