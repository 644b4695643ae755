namespace CapitolSync.Engine.Filings;

/// <summary>Something odd in a report that does not stop it from being published, such as a date in the future.</summary>
/// <param name="Line">The row's number in the report; null where it concerns the whole report.</param>
/// <param name="Gate">What was checked, for example <c>Date</c>.</param>
/// <param name="Message">What was found.</param>
public sealed record FilingWarning(int? Line, string Gate, string Message);
