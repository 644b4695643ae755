namespace CapitolSync.Engine.Store.Entities;

/// <summary>A member as one page shows him.</summary>
internal sealed record PoliticianRow(string PoliticianId)
{
    /// <summary>The page shows some of the columns only: what it does not tell is unknown, not gone.</summary>
    public bool Partial { get; init; }

    public string? StateId { get; init; }

    public string? Party { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string? Nickname { get; init; }

    public string? FullName { get; init; }

    public DateOnly? Dob { get; init; }

    public string? Gender { get; init; }

    public string? Chamber { get; init; }
}
