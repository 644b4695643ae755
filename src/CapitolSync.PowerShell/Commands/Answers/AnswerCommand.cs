using System.Management.Automation;
using CapitolSync.Engine.Analysis.Facts;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Queries.Lookups;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Lists;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Commands.Parameters.Values;

namespace CapitolSync.PowerShell.Commands.Answers;

/// <summary>What cmdlets that answer questions about trades share: whose and which they are, and as of when.</summary>
public abstract class AnswerCommand : TextInputCommand
{
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private string[] _politicians = [];
    private string[] _issuers = [];

    /// <summary><para type="description">Members by name ('Nancy Pelosi' or 'Pelosi, Nancy') or bioguide ID. Wildcards are allowed; case, accents and punctuation do not matter.</para></summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("PoliticianId", "Member")]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? Politician { get; set; }

    /// <summary><para type="description">Members by name, as with -Politician.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? Name { get; set; }

    /// <summary><para type="description">Issuers by name, ticker or ID. Wildcards are allowed; a ticker without its exchange (AMD) matches any exchange, and today's ticker finds trades under an earlier one.</para></summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Ticker", "IssuerId", "Symbol", "Company")]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? Issuer { get; set; }

    /// <summary><para type="description">Parties: democrat, republican, other; D, R, Democratic and the like are accepted.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [ClosedList(ClosedListName.Party)]
    [ArgumentCompleter(typeof(ClosedListCompleter))]
    public string[]? Party { get; set; }

    /// <summary><para type="description">The members' states, by two-letter code or name.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [ClosedList(ClosedListName.State)]
    [ArgumentCompleter(typeof(ClosedListCompleter))]
    public string[]? State { get; set; }

    /// <summary><para type="description">Chambers: house, senate. A trade belongs to the chamber in which the member sat when it was disclosed.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [ClosedList(ClosedListName.Chamber)]
    [ArgumentCompleter(typeof(ClosedListCompleter))]
    public string[]? Chamber { get; set; }

    /// <summary><para type="description">Owners: self, spouse, child, joint, not-disclosed.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [ClosedList(ClosedListName.Owner)]
    [ArgumentCompleter(typeof(ClosedListCompleter))]
    public string[]? Owner { get; set; }

    /// <summary><para type="description">The issuers' sectors: communication-services, consumer-discretionary, consumer-staples, energy, financials, health-care, industrials, information-technology, materials, real-estate, utilities, other; other spellings such as 'Health Care' and tech are accepted.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [ClosedList(ClosedListName.Sector)]
    [ArgumentCompleter(typeof(ClosedListCompleter))]
    public string[]? Sector { get; set; }

    /// <summary><para type="description">Committees that the member sits on, by code or name. Wildcards are allowed.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? Committee { get; set; }

    /// <summary><para type="description">Answer as of this day, from the trades that had been filed or published by then and the prices up to then. Default: all stored data.</para></summary>
    [Parameter]
    [DateArgument(IsDay = true)]
    public DateTime? AsOf { get; set; }

    /// <summary>The day of <see cref="AsOf"/>.</summary>
    private protected DateOnly? AsOfDay => AsOf is { } day ? DateOnly.FromDateTime(day) : null;

    /// <summary>The ids that a cmdlet takes from the pipeline beside members and issuers.</summary>
    private protected virtual Array? BoundIds => null;

    /// <summary>Opens the database and checks that the question can be answered.</summary>
    /// <returns>The database; <see langword="null"/> if there can be no answer, which was reported.</returns>
    private protected Database? Begin(params IReadOnlyList<StoredKind> needs)
    {
        if (!SaysSomething(Politician, Issuer, BoundIds))
            return null;
        var database = OpenDatabase();
        var piped = KindOfPiped(database, Lookup.Trader, Lookup.Asset);
        _politicians = [.. WithPiped(Politician, piped == Lookup.Trader) ?? [], .. Name ?? []];
        _issuers = WithPiped(Issuer, piped == Lookup.Asset) ?? [];
        return CanAnswer(database, needs, Asked()) ? database : null;
    }

    /// <summary>Writes the rows of an answer, and says what it leaves out: with -Verbose, and as a warning where nothing is found and most is left out.</summary>
    private protected void WriteAnswer<T>(Database database, Func<Database, Action<AnswerNote>, IEnumerable<T>> read)
    {
        var notes = new List<AnswerNote>();
        var count = WriteRows(database, from => read(from, note =>
        {
            notes.Add(note);
            WriteVerbose(note.Text);
        }));
        // From the pipeline, what is left out of all trades would be told for each member.
        if (count == 0 && First != 0 && notes.Exists(note => note.HidesMost) && string.Join(' ', notes.Select(note => note.Text)) is var text && _told.Add(text))
            WriteWarning($"Nothing was found. {text}");
    }

    /// <summary>What the parameters ask for.</summary>
    private protected virtual TradeFilter Filter() => new()
    {
        Politician = _politicians.Length > 0 ? _politicians : null,
        Issuer = _issuers.Length > 0 ? _issuers : null,
        Party = Party,
        State = State,
        Chamber = Chamber,
        Owner = Owner,
        Sector = Sector,
        Committee = Committee,
        Skip = Skip,
        First = First,
    };

    /// <summary>The names that must match something.</summary>
    private protected virtual IReadOnlyList<AskedText> Asked() =>
        [new(Lookup.Trader, _politicians), new(Lookup.Asset, _issuers), new(Lookup.CongressCommittee, Committee)];
}
