namespace CapitolSync.Replica.SenateEfd;

/// <summary>A filer in the ways in which the Senate's site prints names.</summary>
/// <param name="First">The first column of the search.</param>
/// <param name="Last">The second column.</param>
/// <param name="Office">The third column, for example <c>Boozman, John (Senator)</c>, or only <c>Senator</c>.</param>
public sealed record SenateFilerNames(string First, string Last, string Office)
{
    /// <summary>The name in parentheses on the report; null where there is none.</summary>
    public string? ListedAs => Office.IndexOf(" (", StringComparison.Ordinal) is > 0 and var end ? Office[..end] : null;
}
