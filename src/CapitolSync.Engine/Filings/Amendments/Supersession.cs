namespace CapitolSync.Engine.Filings.Amendments;

/// <summary>A line that does not count, because an amendment took its place or deleted it, or because it only says that another is deleted.</summary>
/// <param name="Earlier">The line.</param>
/// <param name="ByFilingId">The amendment; for a line that says that another is deleted, its own filing.</param>
/// <param name="By">The amendment's line in its place; null where it has none.</param>
internal sealed record Supersession(LineRef Earlier, string ByFilingId, LineRef? By);
