namespace CapitolSync.Help;

/// <summary>A parameter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type, as PowerShell names it.</param>
/// <param name="Text">What it does.</param>
/// <param name="Default">What it is if it is not given; <see langword="null"/> if that needs no saying.</param>
/// <param name="Aliases">Its other names.</param>
/// <param name="TakesWildcards">Whether it takes wildcards.</param>
/// <param name="Uses">What it is in each parameter set.</param>
internal sealed record Parameter(
    string Name, string Type, string Text, string? Default, IReadOnlyList<string> Aliases, bool TakesWildcards, IReadOnlyList<ParameterUse> Uses)
{
    public bool IsSwitch => Type is "SwitchParameter";

    public ParameterUse? In(string set) => Uses.FirstOrDefault(use => use.Set is "" || use.Set == set);
}
