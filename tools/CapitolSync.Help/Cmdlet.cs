namespace CapitolSync.Help;

/// <summary>A cmdlet as its help describes it.</summary>
internal sealed record Cmdlet(string Verb, string Noun)
{
    public string Name => $"{Verb}-{Noun}";

    /// <summary>The parameter set that applies if the parameters do not decide; empty if there is only one.</summary>
    public required string DefaultSet { get; init; }

    public required string Synopsis { get; init; }

    public required IReadOnlyList<string> Description { get; init; }

    public required IReadOnlyList<Parameter> Parameters { get; init; }

    public required IReadOnlyList<string> Outputs { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }

    public required IReadOnlyList<Example> Examples { get; init; }

    public required IReadOnlyList<Link> Links { get; init; }

    /// <summary>The sets of parameters that can be given together; one without a name if there is no choice.</summary>
    public IEnumerable<string> Sets => Parameters.SelectMany(parameter => parameter.Uses).Select(use => use.Set).Where(set => set is not "")
        .Prepend(DefaultSet).Distinct();
}
