using System.Globalization;
using System.Text;

namespace CapitolSync.Lists;

/// <summary>A list of all values that a field can have, with the words that people use for them.</summary>
public sealed class ClosedList
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    internal ClosedList(string noun, params IReadOnlyList<ClosedListValue> values)
    {
        Noun = noun;
        Values = values;
        foreach (var value in values)
        {
            foreach (var word in value.Words.Prepend(value.Name))
                _names.TryAdd(Key(word), value.Name);
        }
    }

    /// <summary>What a value is called in a message: <c>party</c>.</summary>
    public string Noun { get; }

    /// <summary>All values.</summary>
    public IReadOnlyList<ClosedListValue> Values { get; }

    /// <summary>The value that a word means, whatever its case; <see langword="null"/> if there is none.</summary>
    /// <param name="word">A name or another word for it.</param>
    public string? Find(string word) => _names.GetValueOrDefault(Key(word));

    /// <summary>What there is, for a message.</summary>
    public string Describe() => string.Join(", ", Values.Select(value => value.Words is [var first, ..] && value.Name.Length == 2 ? $"{value.Name} ({first})" : value.Name));

    /// <summary>Case, spaces and punctuation do not matter.</summary>
    private static string Key(string word)
    {
        var key = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            if (char.IsLetterOrDigit(letter))
                key.Append(char.ToLower(letter, CultureInfo.InvariantCulture));
        }

        return key.ToString();
    }
}
