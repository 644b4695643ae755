namespace CapitolSync.Engine.Sources.SenateEfd.Search;

/// <summary>One page of the answer to a search.</summary>
/// <param name="Total">How many reports the whole answer has.</param>
/// <param name="Rows">Those of this page that could be read, in the site's order.</param>
/// <param name="Problems">Those that could not.</param>
internal sealed record SearchAnswer(long Total, IReadOnlyList<SearchRow> Rows, IReadOnlyList<SearchRowProblem> Problems);
