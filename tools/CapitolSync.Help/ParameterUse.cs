namespace CapitolSync.Help;

/// <summary>What a parameter is in a parameter set.</summary>
/// <param name="Set">The set; empty for all.</param>
/// <param name="IsMandatory">Whether it has to be given.</param>
/// <param name="Position">Where it may be given without its name; <see langword="null"/> for nowhere.</param>
/// <param name="Pipeline">How it is taken from the pipeline, in the words of Get-Help.</param>
internal sealed record ParameterUse(string Set, bool IsMandatory, int? Position, string Pipeline)
{
    public bool IsPiped => Pipeline is not "False";
}
