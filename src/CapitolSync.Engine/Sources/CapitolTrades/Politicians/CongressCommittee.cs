namespace CapitolSync.Engine.Sources.CapitolTrades.Politicians;

/// <summary>A committee of Congress as the site's filter names it.</summary>
/// <param name="Code">Four letters, chamber first: <c>ssfi</c>.</param>
/// <param name="Name">Its name without the chamber.</param>
internal sealed record CongressCommittee(string Code, string? Name)
{
    public string? Chamber => Code.Length == 0 ? null : Code[0] switch
    {
        'h' => "house",
        's' => "senate",
        'j' => "joint",
        _ => null,
    };
}
