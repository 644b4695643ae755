namespace CapitolSync.Engine.Store.Entities;

/// <summary>A member as one page shows them.</summary>
/// <param name="PoliticianId">The bioguide ID, in upper or lower case.</param>
internal sealed record PoliticianRow(string PoliticianId)
{
    /// <summary>The bioguide ID as everybody writes it, so that no member is there twice.</summary>
    public string PoliticianId { get; init; } = BioguideId.Normalize(PoliticianId);

    /// <summary>The page shows only some of the columns: what it leaves out is unknown, not gone.</summary>
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
