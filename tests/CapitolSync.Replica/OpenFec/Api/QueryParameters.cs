using System.Globalization;
using System.Numerics;
using Microsoft.AspNetCore.WebUtilities;

namespace CapitolSync.Replica.OpenFec.Api;

/// <summary>The query, read as the server reads it: names that nobody asks for are never noticed.</summary>
internal sealed class QueryParameters
{
    private const int LargestPage = 100;

    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);

    public QueryParameters(string query)
    {
        foreach (var pair in new QueryStringEnumerable(query))
        {
            var name = pair.DecodeName().ToString();
            if (!_values.TryGetValue(name, out var values))
                _values[name] = values = [];
            values.Add(pair.DecodeValue().ToString());
        }
    }

    public int PerPage => Natural("per_page", 20) is <= LargestPage and var size
        ? size
        : throw new ApiException(ApiException.BadParameter, $"Parameter 'per_page' must be between 1 and {LargestPage}");

    public int Page => Natural("page", 1);

    /// <summary>An answer that leaves such a parameter out of account would be a wrong one, and nobody would see it.</summary>
    public void Refuse(IEnumerable<string> names)
    {
        if (names.FirstOrDefault(_values.ContainsKey) is { } name)
            throw new ApiException(StatusCodes.Status501NotImplemented, $"The replica does not know how to go by {name}.");
    }

    public IReadOnlyList<string> Texts(string name) => _values.GetValueOrDefault(name, []);

    public IReadOnlyList<string> UpperTexts(string name) => [.. Texts(name).Select(t => t.ToUpperInvariant()).Distinct(StringComparer.Ordinal)];

    public string? Text(string name) => Texts(name) is [var first, ..] ? first : null;

    public long? Long(string name) => Text(name) is { } text ? Whole<long>(name, text) : null;

    public IReadOnlyList<int> Integers(string name) => [.. Texts(name).Select(t => Whole<int>(name, t)).Distinct()];

    public bool? Flag(string name) => Text(name) switch
    {
        null => null,
        "true" or "True" or "TRUE" or "t" or "T" or "1" or "on" or "yes" => true,
        "false" or "False" or "FALSE" or "f" or "F" or "0" or "off" or "no" => false,
        _ => throw ApiException.NotValid(name, "Not a valid boolean."),
    };

    public DateOnly? Date(string name)
    {
        if (Text(name) is not { } text)
            return null;
        return DateOnly.TryParseExact(text.Trim(), ["yyyy-M-d", "M/d/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new ApiException(ApiException.BadParameter, "Invalid date. Date must be formatted as MM/DD/YYYY or YYYY-MM-DD.");
    }

    /// <summary>A number of dollars, in cents.</summary>
    public long? Cents(string name)
    {
        if (Text(name) is not { } text)
            return null;
        return decimal.TryParse(text.TrimStart('$').Replace(",", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var dollars)
            ? (long)Math.Round(dollars * 100)
            : throw ApiException.NotValid(name, "Not a valid number.");
    }

    private int Natural(string name, int usual)
    {
        var number = Text(name) is { } text ? Whole<int>(name, text) : usual;
        return number > 0 ? number : throw new ApiException(ApiException.BadParameter, "Must be greater than zero");
    }

    private static T Whole<T>(string name, string text)
        where T : IBinaryInteger<T> =>
        T.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw ApiException.NotValid(name, "Not a valid integer.");
}
