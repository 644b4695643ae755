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
    private readonly List<TradeSubject> _subjects = [];
    private readonly Dictionary<string, bool> _canFind = new(StringComparer.Ordinal);
    private string[] _politicians = [];
    private string[] _issuers = [];
    private Database? _database;
    private bool _canAnswer;
    private IReadOnlyCollection<string>? _members;

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

    /// <summary><para type="description">Committees that the member sits on, today or on the day of -AsOf, by code or name. Wildcards are allowed.</para></summary>
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

    /// <summary>What the answer is made of.</summary>
    private protected virtual IReadOnlyList<StoredKind> Needs => [StoredKind.Trades];

    /// <summary>The numbers of trades that are bound.</summary>
    private protected virtual Array? BoundIds => null;

    /// <summary>The numbers of trades that the object from the pipeline has.</summary>
    private protected virtual long[]? PipedIds => null;

    /// <summary>What came down the pipeline.</summary>
    private protected IReadOnlyList<TradeSubject> Subjects => _subjects;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        // What is bound by now was given by name; later, parameters have what the pipeline gives them.
        (_politicians, _issuers) = ([.. Politician ?? [], .. Name ?? []], Issuer ?? []);
    }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord()
    {
        if (!SaysSomething(Politician, Issuer, BoundIds))
            return;
        if (_database is null)
        {
            _database = OpenDatabase();
            var asked = Asked();
            _canAnswer = CanAnswer(_database, Needs, asked);
            _members = _canAnswer && asked.Any(one => one.Lookup == Lookup.CongressCommittee) ? MembersOf(_database, Committee, AsOfDay) : null;
        }

        if (_canAnswer && Subject(KindOfPiped(_database, Lookup.Trader, Lookup.Asset)) is var subject && CanFind(_database, subject))
            _subjects.Add(subject);
    }

    /// <summary>Answers at once for all that came down the pipeline: for each of many trades of a burst, the burst would be found again.</summary>
    protected sealed override void EndProcessing()
    {
        if (_database is not null && _subjects.Count > 0)
            Answer(_database);
    }

    /// <summary>Writes the answer.</summary>
    private protected abstract void Answer(Database database);

    /// <summary>Writes the rows of an answer, and says what it leaves out: with -Verbose, and as a warning where nothing is found and most is left out.</summary>
    private protected void WriteAnswer<T>(Database database, Func<Database, Action<AnswerNote>, IEnumerable<T>> read)
    {
        var notes = new List<AnswerNote>();
        var count = WriteRows(database, from => read(from, note =>
        {
            notes.Add(note);
            WriteVerbose(note.Text);
        }));
        if (count == 0 && First != 0 && notes.Exists(note => note.HidesMost))
            WriteWarning($"Nothing was found. {string.Join(' ', notes.Select(note => note.Text))}");
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
        Members = _members,
        Skip = Skip,
        First = First,
    };

    /// <summary>The names that must match something.</summary>
    private protected virtual IReadOnlyList<AskedText> Asked() =>
        [new(Lookup.Trader, _politicians), new(Lookup.Asset, _issuers), new(Lookup.CongressCommittee, Committee)];

    /// <summary>What the object from the pipeline means; nothing that a parameter says already, and of a trade with a number nothing else.</summary>
    /// <param name="text">The kind of thing that it names, if it is text.</param>
    private TradeSubject Subject(Lookup? text)
    {
        if (PipedIds is { Length: > 0 } ids)
            return new TradeSubject { TxId = ids };
        var politicians = text == Lookup.Trader ? [.. _politicians, .. PipedTexts!] : _politicians.Length == 0 ? Politician : null;
        var issuers = text == Lookup.Asset ? [.. _issuers, .. PipedTexts!] : _issuers.Length == 0 ? Issuer : null;
        return new TradeSubject { Politician = Names(politicians), Issuer = Names(issuers) };
    }

    private static string[]? Names(string[]? texts) => texts?.Where(static text => !string.IsNullOrEmpty(text)).ToArray() is { Length: > 0 } names ? names : null;

    /// <summary>Whether there is something by its names; reports what there is not, once.</summary>
    private bool CanFind(Database database, TradeSubject subject) =>
        CanFind(database, Lookup.Trader, subject.Politician) & CanFind(database, Lookup.Asset, subject.Issuer);

    private bool CanFind(Database database, Lookup lookup, IReadOnlyCollection<string>? names)
    {
        if (names is null)
            return true;
        var key = $"{lookup.Noun}\n{string.Join('\n', names)}";
        if (!_canFind.TryGetValue(key, out var canFind))
            _canFind.Add(key, canFind = CanAnswer(database, [], new AskedText(lookup, names)));
        return canFind;
    }
}
