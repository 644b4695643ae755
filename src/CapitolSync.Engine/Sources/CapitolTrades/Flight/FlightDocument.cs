using System.Buffers;
using System.Buffers.Text;
using System.Text;
using CapitolSync.Engine.Sources.CapitolTrades.Pages;

namespace CapitolSync.Engine.Sources.CapitolTrades.Flight;

/// <summary>The flight of a page, joined and cut into rows. Holds a pooled buffer: dispose it.</summary>
internal sealed class FlightDocument : IDisposable
{
    // Rows whose content is announced by its length and has no newline after it. The letters other than
    // T are React's typed arrays.
    private static readonly SearchValues<byte> LengthDelimited = SearchValues.Create("TAOoUSsLlGgMmV"u8);

    private readonly List<FlightRow> _rows = [];
    private Dictionary<long, string>? _texts;
    private FlightReferences? _references;
    private byte[] _buffer;
    private readonly int _length;

    private FlightDocument(byte[] buffer, int length)
    {
        _buffer = buffer;
        _length = length;
        Cut();
    }

    public IReadOnlyList<FlightRow> Rows => _rows;

    /// <summary>Reads the flight of a page, or a body that is a flight itself (the answer to <c>RSC: 1</c>).</summary>
    /// <returns>The flight; it has no rows if the body holds none.</returns>
    public static FlightDocument Read(ReadOnlySpan<byte> body)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(body.Length + 1);
        int length;
        if (HtmlPage.LooksLikeHtml(body))
        {
            length = FlightChunks.Join(body, buffer);
        }
        else
        {
            body.CopyTo(buffer);
            length = body.Length;
        }

        return new FlightDocument(buffer, length);
    }

    public ReadOnlySpan<byte> Content(FlightRow row) => _buffer.AsSpan(row.Start, row.Length);

    /// <summary>The rows that are JSON and hold one of the texts somewhere: the only ones worth walking.</summary>
    public IEnumerable<FlightRow> JsonRowsWith(params byte[][] texts)
    {
        foreach (var row in _rows)
        {
            if (row.Tag == FlightRow.Json && Array.Exists(texts, text => Content(row).IndexOf(text) >= 0))
                yield return row;
        }
    }

    /// <summary>Where references lead.</summary>
    public FlightReferences References => _references ??= new FlightReferences(this);

    /// <summary>A part of the flight.</summary>
    public ReadOnlySpan<byte> Slice(FlightPart part) => _buffer.AsSpan(part.Start, part.Length);

    /// <summary>How much was written in place of references so far, in bytes.</summary>
    public long Expanded { get; set; }

    /// <summary>The text of row <paramref name="id"/>, to which a string elsewhere refers as <c>$id</c>.</summary>
    public string? Text(long id) => (_texts ??= Texts()).GetValueOrDefault(id);

    public void Dispose()
    {
        if (_buffer.Length == 0)
            return;
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private Dictionary<long, string> Texts()
    {
        var texts = new Dictionary<long, string>();
        foreach (var row in _rows)
        {
            if (row.Tag == FlightRow.Text)
                texts.TryAdd(row.Id, Encoding.UTF8.GetString(Content(row)));
        }

        return texts;
    }

    private void Cut()
    {
        var at = 0;
        while (at < _length)
        {
            var rest = _buffer.AsSpan(at, _length - at);
            if (TryHead(rest, out var id, out var tag, out var head, out var announced))
            {
                var length = announced ?? EndOfLine(rest[head..]);
                length = Math.Min(length, rest.Length - head);
                _rows.Add(new FlightRow(id, tag, at + head, length));
                at += head + length + (announced is null ? 1 : 0);
            }
            else
            {
                at += EndOfLine(rest) + 1;
            }
        }
    }

    private static int EndOfLine(ReadOnlySpan<byte> rest) => rest.IndexOf((byte)'\n') is >= 0 and var at ? at : rest.Length;

    /// <summary>Reads <c>1b:</c> and what determines the kind of content; <paramref name="announced"/> is its length if the row says it.</summary>
    private static bool TryHead(ReadOnlySpan<byte> rest, out long id, out byte tag, out int head, out int? announced)
    {
        tag = FlightRow.Json;
        announced = null;
        head = 0;
        if (!Utf8Parser.TryParse(rest, out id, out var digits, 'x') || digits >= rest.Length || rest[digits] != ':')
            return false;
        head = digits + 1;
        if (head < rest.Length && char.IsAsciiLetter((char)rest[head]) && !StartsLiteral(rest[head..]))
        {
            tag = rest[head++];
            if (LengthDelimited.Contains(tag) && Utf8Parser.TryParse(rest[head..], out int length, out var lengthDigits, 'x')
                && length >= 0 && head + lengthDigits < rest.Length && rest[head + lengthDigits] == ',')
            {
                head += lengthDigits + 1;
                announced = length;
            }
        }

        return true;
    }

    private static bool StartsLiteral(ReadOnlySpan<byte> content) =>
        content.StartsWith("null"u8) || content.StartsWith("true"u8) || content.StartsWith("false"u8);
}
