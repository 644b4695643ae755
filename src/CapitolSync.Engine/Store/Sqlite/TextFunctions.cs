using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Sqlite;

/// <summary>The SQL functions that compare texts as people write them.</summary>
internal static class TextFunctions
{
    /// <summary>Name of the function that asks a condition of a text: <c>matches(number, text)</c>.</summary>
    public const string Matches = "matches";

    /// <summary>Name of the function that tells persons apart: <c>person_key(name, zip, city, state)</c>.</summary>
    public const string PersonKey = "person_key";

    /// <summary>Name of the function that takes case, accents and punctuation off a text: <c>folded(text)</c>.</summary>
    public const string Folded = "folded";

    /// <summary>Name of the function that leaves only the letters and digits of a text: <c>letters(text)</c>.</summary>
    public const string Letters = "letters";

    /// <summary>Makes the functions known to a connection.</summary>
    /// <param name="connection">Which.</param>
    /// <param name="conditions">What <see cref="Matches"/> asks, by number.</param>
    /// <param name="personKey">What <see cref="PersonKey"/> does.</param>
    /// <param name="letters">What <see cref="Letters"/> does.</param>
    public static void Register(
        SqliteConnection connection, IReadOnlyList<Predicate<string>> conditions, Func<string?, string?, string?, string?, string> personKey, Func<string, string> letters)
    {
        if (conditions.Count > 0)
            connection.CreateFunction(Matches, (int number, string? text) => text is not null && conditions[number](text), isDeterministic: true);
        connection.CreateFunction(PersonKey, personKey, isDeterministic: true);
        connection.CreateFunction(Letters, (string? text) => text is null ? null : letters(text), isDeterministic: true);
    }

    /// <summary>Makes <see cref="Folded"/> known to a connection.</summary>
    /// <param name="connection">Which.</param>
    /// <param name="fold">What it does.</param>
    public static void RegisterFolded(SqliteConnection connection, Func<string, string> fold) =>
        connection.CreateFunction(Folded, (string? text) => text is null ? null : fold(text), isDeterministic: true);
}
