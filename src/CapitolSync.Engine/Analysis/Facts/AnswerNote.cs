namespace CapitolSync.Engine.Analysis.Facts;

/// <summary>Says what an answer is made of and what it leaves out.</summary>
/// <param name="Text">In a sentence.</param>
/// <param name="HidesMost">Whether more is left out than counts, so that an empty answer would mislead.</param>
public sealed record AnswerNote(string Text, bool HidesMost = false);
