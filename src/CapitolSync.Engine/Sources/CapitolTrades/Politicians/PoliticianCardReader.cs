using System.Text;
using System.Text.Json;
using CapitolSync.Engine.Sources.CapitolTrades.Flight;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.CapitolTrades.Politicians;

/// <summary>
/// Reads the cards of a catalog page. They are markup, not records, so this follows the markup: a link
/// to a member begins a card, and what comes after it until the next link belongs to that member.
/// </summary>
internal ref struct PoliticianCardReader
{
    public const string PathStart = "/politicians/";
    public const string PartyClass = "party--";
    public const string StateClass = "us-state-full--";
    private const string IdClass = "id--";
    private const string CardClass = "index-card-link";
    private const int LongestReference = 200;
    private static readonly byte[] CardKey = "index-card-link"u8.ToArray();
    private static readonly byte[] ReferredClass = "\"className\":\"$"u8.ToArray();

    private readonly FlightDocument _flight;
    private readonly List<PoliticianCard> _cards;
    private readonly List<UnreadableRow> _unreadable;
    private PoliticianCard? _card;

    // Told from other links to members by its class.
    private bool _isCard;
    private string _element;
    private string _class;
    private string? _label;

    private PoliticianCardReader(FlightDocument flight)
    {
        _flight = flight;
        _cards = [];
        _unreadable = [];
        _element = _class = "";
    }

    /// <summary>Reads the cards in the order of the page.</summary>
    /// <exception cref="FlightFormatException">References lead in a circle.</exception>
    public static (IReadOnlyList<PoliticianCard> Cards, IReadOnlyList<UnreadableRow> Unreadable) Read(FlightDocument flight)
    {
        var cards = new PoliticianCardReader(flight);
        foreach (var row in flight.Rows)
        {
            if (row.Tag == FlightRow.Json && HoldsCards(flight, flight.Content(row)))
                cards.Walk(flight.Expand(flight.Content(row)));
        }

        cards.Close();
        return (cards._cards, cards._unreadable);
    }

    /// <summary>The class of a card is in it, or a reference to it: a string that is repeated may be a row of its own.</summary>
    private static bool HoldsCards(FlightDocument flight, ReadOnlySpan<byte> json)
    {
        if (json.IndexOf(CardKey) >= 0)
            return true;
        while (json.IndexOf(ReferredClass) is >= 0 and var at)
        {
            json = json[(at + ReferredClass.Length)..];
            var length = json.IndexOf((byte)'"');
            if (length is > 0 and <= LongestReference && flight.References.Find("$" + Encoding.UTF8.GetString(json[..length])) is { } meant
                && flight.Slice(meant).IndexOf(CardKey) == 1)
                return true;
        }

        return false;
    }

    private void Walk(ReadOnlySpan<byte> json)
    {
        var reader = FlightReading.Reader(json);
        var previous = "";
        while (reader.TryRead())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                var key = reader.Text() ?? "";
                if (reader.TryRead() && reader.TokenType == JsonTokenType.String)
                    Attribute(key, reader.Text() ?? "");
                previous = "";
            }
            else if (reader.TokenType == JsonTokenType.String)
            {
                // ["$","h2",null,{…}]: an element of that name.
                var text = reader.Text() ?? "";
                if (previous is "$")
                    _element = text;
                previous = text;
            }
        }
    }

    private void Attribute(string key, string value)
    {
        if (key is "href" && value.StartsWith(PathStart, StringComparison.Ordinal))
            Open(value[PathStart.Length..]);
        else if (key is "className")
            Class(value);
        else if (key is "children" && _card is not null && _flight.ResolveProse(value, "children")?.Trim() is { Length: > 0 } text)
            Text(text);
    }

    private void Open(string id)
    {
        Close();
        if (id.Length > 0 && !id.Contains('/', StringComparison.Ordinal) && !id.Contains('?', StringComparison.Ordinal))
            _card = new PoliticianCard(id);
    }

    private void Close()
    {
        // A link elsewhere on the page has no name after it and is not a card.
        if (_card is { Name: not null, PoliticianId.Length: > 0 } card)
            _cards.Add(card);
        else if (_isCard)
            _unreadable.Add(new UnreadableRow(_card!.PoliticianId is { Length: > 0 } id ? id : null, _cards.Count + _unreadable.Count + 1, _card.Name is null ? "name" : "href", null));
        _isCard = false;
        _card = null;
        _label = null;
    }

    private void Class(string value)
    {
        _class = value;
        if (string.Equals(value, CardClass, StringComparison.Ordinal))
        {
            if (_card is null || _isCard)
            {
                // A card whose link leads to no member; further in, its class may say whose it is.
                Close();
                _card = new PoliticianCard("");
            }

            _isCard = true;
        }

        if (_card is null)
            return;
        foreach (var name in value.Split(' '))
        {
            if (_card.PoliticianId.Length == 0 && name.StartsWith(IdClass, StringComparison.Ordinal))
                _card = new PoliticianCard(name[IdClass.Length..]);
            if (name.StartsWith(PartyClass, StringComparison.Ordinal))
                _card = _card with { Party = name[PartyClass.Length..] };
            else if (name.StartsWith(StateClass, StringComparison.Ordinal))
                _card = _card with { StateId = name[StateClass.Length..] };
        }
    }

    private void Text(string text)
    {
        if (_element is "h2")
        {
            _card = _card! with { Name = text };
        }
        else if (_class.Contains("q-label", StringComparison.Ordinal))
        {
            _label = text;
        }
        else if (_label is { } label)
        {
            _label = null;
            _card = _card!.With(label, text);
        }
    }
}
