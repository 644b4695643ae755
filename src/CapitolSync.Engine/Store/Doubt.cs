using System.Globalization;

namespace CapitolSync.Engine.Store;

/// <summary>A list lacks so much of what is known that it is not believed in what it lacks.</summary>
/// <param name="Missing">How many it lacks.</param>
/// <param name="Known">Of how many.</param>
internal sealed record Doubt(int Missing, int Known)
{
    /// <summary>What to say of it.</summary>
    /// <param name="things">What is listed: <c>filings</c>.</param>
    /// <param name="list">What the list is called: <c>index</c>.</param>
    public string Message(string things, string list) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Missing:N0} of {Known:N0} {things} are no longer listed. That is more than half, so the {list} is taken for incomplete and none of them is marked as gone.");
}
