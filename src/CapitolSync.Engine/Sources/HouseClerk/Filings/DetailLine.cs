using System.Text;
using CapitolSync.Engine.Sources.HouseClerk.Filings.Pdf;

namespace CapitolSync.Engine.Sources.HouseClerk.Filings;

/// <summary>A line under a row that begins with a label.</summary>
/// <param name="Detail">What the label says; null for one that the form is not known to have.</param>
/// <param name="Value">The text after the colon.</param>
/// <param name="SmallCapitals">Whether the label is set in small capitals, as labels are and a filer's own text never is.</param>
/// <param name="Blanked">Whether the small capitals are lost characters.</param>
internal sealed record DetailLine(Detail? Detail, string Value, bool SmallCapitals, bool Blanked)
{
    /// <summary>Whether small capitals that the font lost come as letters, for example those with the numbers of the glyphs.</summary>
    public bool HasForeignLetters { get; init; }

    // Small capitals are about seven tenths of the capitals' size.
    private const double SmallCapitalRatio = 0.85;

    private const int MostInitials = 3;

    // Old reports print every letter, newer ones lose the small ones.
    private static readonly (string Long, string Short)[] Labels =
        [("FILINGSTATUS", "FS"), ("SUBHOLDINGOF", "SO"), ("LOCATION", "L"), ("DESCRIPTION", "D"), ("COMMENTS", "C")];

    /// <summary>Reads a line's label.</summary>
    /// <returns>Null when the line does not begin with one at the asset's column: with a known word, or with anything in small capitals.</returns>
    public static DetailLine? Read(TextLine line, TableColumns columns)
    {
        if (!columns.Begins(line.Words[0], TableColumn.Asset))
            return null;
        var label = new StringBuilder();
        var blanked = false;
        var foreign = 0;
        double smallest = double.MaxValue, largest = 0;
        for (var i = 0; i < line.Words.Count && label.Length + foreign <= Labels[0].Long.Length; i++)
        {
            var word = line.Words[i];
            blanked |= word.Blanked;
            smallest = Math.Min(smallest, word.SmallestSize);
            largest = Math.Max(largest, word.LargestSize);
            var colon = word.Text.IndexOf(':', StringComparison.Ordinal);
            foreign += Append(label, colon < 0 ? word.Text : word.Text.AsSpan(0, colon));
            if (colon < 0)
                continue;
            // Most letters of every label are small. Where fewer are foreign, they are those of a word of the filer's.
            if (foreign > 0 && foreign <= label.Length)
                return null;
            blanked |= foreign > 0;
            var smallCapitals = blanked || smallest < SmallCapitalRatio * largest;
            var detail = Find(label.ToString());
            return detail is not null || (smallCapitals && CanBeLabel(label, blanked))
                ? new DetailLine(detail, ValueAfter(line, i, colon), smallCapitals, blanked) { HasForeignLetters = foreign > 0 }
                : null;
        }

        return null;
    }

    /// <summary>Appends text without its foreign letters: labels have none, so that these stand for lost ones.</summary>
    /// <returns>How many there were.</returns>
    private static int Append(StringBuilder label, ReadOnlySpan<char> text)
    {
        var foreign = 0;
        foreach (var c in text)
        {
            if (char.IsAscii(c))
                label.Append(c);
            else
                foreign++;
        }

        return foreign;
    }

    /// <summary>Of a label that lost its small letters the initials are left; a word of the filer's that lost a letter keeps others.</summary>
    private static bool CanBeLabel(StringBuilder label, bool blanked)
    {
        if (!blanked)
            return true;
        for (var i = 0; i < label.Length; i++)
        {
            if (!char.IsAsciiLetterUpper(label[i]))
                return false;
        }

        return label.Length is > 0 and <= MostInitials;
    }

    private static Detail? Find(string label)
    {
        var index = Array.FindIndex(Labels, names =>
            label.Equals(names.Long, StringComparison.OrdinalIgnoreCase) || label.Equals(names.Short, StringComparison.OrdinalIgnoreCase));
        return index < 0 ? null : (Detail)index;
    }

    private static string ValueAfter(TextLine line, int word, int colon)
    {
        var rest = line.Words.Skip(word + 1).Select(next => next.Text);
        var glued = line.Words[word].Text[(colon + 1)..];
        return string.Join(' ', glued.Length > 0 ? rest.Prepend(glued) : rest);
    }
}
