namespace CapitolSync.Engine.Filings.Amendments;

/// <summary>A line that no longer counts, because an amendment took its place.</summary>
/// <param name="Earlier">The line.</param>
/// <param name="ByFilingId">The amendment.</param>
/// <param name="By">The amendment's line in its place; null where the amendment restates the filing without it.</param>
internal sealed record Supersession(LineRef Earlier, string ByFilingId, LineRef? By);
