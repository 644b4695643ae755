using System.Globalization;
using System.Text;

namespace CapitolSync.PowerShell.Commands.Tables;

/// <summary>Writes the values of a row as a line of a CSV file (RFC 4180).</summary>
/// <param name="delimiter">What separates values.</param>
/// <param name="culture">How numbers are written.</param>
/// <param name="forSpreadsheet">Whether text that a spreadsheet would take for a number is protected.</param>
internal sealed class CsvRow(char delimiter, CultureInfo culture, bool forSpreadsheet)
{
    /// <summary>More digits than a spreadsheet's numbers have.</summary>
    private const int SpreadsheetDigits = 15;

    private readonly StringBuilder _line = new();

    /// <summary>The line, without its end.</summary>
    public string Of(IEnumerable<object?> values)
    {
        _line.Clear();
        var isFirst = true;
        foreach (var value in values)
        {
            if (!isFirst)
                _line.Append(delimiter);
            isFirst = false;
            Append(value);
        }

        // A line with nothing in it is no row to those who read it.
        return _line.Length == 0 ? "\"\"" : _line.ToString();
    }

    private void Append(object? value)
    {
        switch (value)
        {
            case null:
                break;
            case bool flag:
                _line.Append(flag ? "true" : "false");
                break;
            case string text:
                AppendText(text);
                break;
            case IFormattable number:
                Quote(number.ToString(null, culture));
                break;
            default:
                AppendText(value.ToString() ?? "");
                break;
        }
    }

    private void AppendText(string text)
    {
        if (forSpreadsheet && LosesDigits(text))
            Quote($"=\"{text}\"");
        else
            Quote(IsFormula(text) ? $"'{text}" : text);
    }

    /// <summary>A spreadsheet runs what begins with one of these; an apostrophe before it makes it text.</summary>
    private static bool IsFormula(string text) => text.Length > 0 && (text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠');

    /// <summary>Digits that are no number: with zeros before them (ZIP codes), or more than a number can keep (FEC IDs).</summary>
    private static bool LosesDigits(string text) => text.Length > 1 && text.All(char.IsAsciiDigit) && (text[0] == '0' || text.Length > SpreadsheetDigits);

    private void Quote(string text)
    {
        if (text.AsSpan().IndexOfAny(delimiter, '"', '\n') < 0 && text.AsSpan().IndexOf('\r') < 0)
        {
            _line.Append(text);
            return;
        }

        _line.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
