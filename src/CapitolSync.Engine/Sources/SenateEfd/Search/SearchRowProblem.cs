namespace CapitolSync.Engine.Sources.SenateEfd.Search;

/// <summary>A row of an answer that could not be read.</summary>
/// <param name="Row">Which of the page, from 1.</param>
/// <param name="Reason">What is wrong with it.</param>
internal sealed record SearchRowProblem(int Row, string Reason);
