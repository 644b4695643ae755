namespace CapitolSync.Engine.Filings.Members;

/// <summary>Who filed with the Senate, as its search and its pages print it.</summary>
/// <param name="First">First and middle names.</param>
/// <param name="Last">The last name.</param>
/// <param name="ListedAs">The name in parentheses, <c>Last, First</c>; null where there is none.</param>
/// <param name="Standing">What the filer is.</param>
/// <param name="FiledOn">The day of filing.</param>
internal sealed record SenateFiler(string First, string Last, string? ListedAs, SenateStanding Standing, DateOnly FiledOn);
