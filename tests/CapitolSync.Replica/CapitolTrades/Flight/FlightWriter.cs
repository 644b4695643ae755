using System.Globalization;
using System.Text;

namespace CapitolSync.Replica.CapitolTrades.Flight;

/// <summary>Writes the JSON of a row, and moves long texts out into rows of their own, as React does.</summary>
internal sealed class FlightWriter
{
    /// <summary>From this length on a text stands in its own row.</summary>
    private const int LongText = 1024;

    private readonly StringBuilder _json = new();
    private readonly StringBuilder _textRows = new();
    private int _nextTextRow = 0x2a;
    private bool _comma;

    /// <summary>A row around what was written so far, after the text rows that it refers to.</summary>
    public string Row(string id, string before, string after) => $"{_textRows}{id}:{before}{_json}{after}\n";

    /// <summary>The JSON alone, for what has no long texts.</summary>
    public override string ToString() => _json.ToString();

    public FlightWriter Open(char bracket)
    {
        Separate();
        _json.Append(bracket);
        _comma = false;
        return this;
    }

    public FlightWriter Close(char bracket)
    {
        _json.Append(bracket);
        _comma = true;
        return this;
    }

    public FlightWriter Key(string name)
    {
        Separate();
        _json.Append('"').Append(name).Append("\":");
        _comma = false;
        return this;
    }

    public FlightWriter Raw(string json)
    {
        Separate();
        _json.Append(json);
        _comma = true;
        return this;
    }

    public FlightWriter Text(string? text)
    {
        if (text is null)
            return Raw("null");
        if (text.Length < LongText)
            return Raw(FlightText.Quote(text));

        var id = (_nextTextRow++).ToString("x", CultureInfo.InvariantCulture);
        _textRows.Append(FlightText.TextRow(id, text));
        return Raw($"\"${id}\"");
    }

    public FlightWriter Field(string name, string? value) => Key(name).Text(value);

    public FlightWriter Field(string name, long? value) =>
        Key(name).Raw(value?.ToString(CultureInfo.InvariantCulture) ?? "null");

    public FlightWriter Field(string name, double? value) =>
        Key(name).Raw(value?.ToString(CultureInfo.InvariantCulture) ?? "null");

    public FlightWriter Field(string name, bool? value) =>
        Key(name).Raw(value switch { true => "true", false => "false", null => "null" });

    public FlightWriter Field(string name, DateOnly? value) =>
        Field(name, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public FlightWriter Field(string name, DateTimeOffset value) =>
        Field(name, value.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    public FlightWriter Field(string name, IReadOnlyList<string>? values) =>
        Key(name).Raw(values is null ? "null" : $"[{string.Join(',', values.Select(FlightText.Quote))}]");

    private void Separate()
    {
        if (_comma)
            _json.Append(',');
    }
}
