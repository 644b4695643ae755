namespace CapitolSync.Engine.Filings.Amendments;

/// <summary>What amends what among the filings of one filer.</summary>
/// <param name="Superseded">The lines that do not count.</param>
/// <param name="Unlinked">Lines of amendments whose originals are not known, or could be more than one. They are flagged, and count unless they delete.</param>
internal sealed record AmendmentLinks(IReadOnlyList<Supersession> Superseded, IReadOnlyList<LineRef> Unlinked);
