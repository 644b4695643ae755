namespace CapitolSync.Replica;

/// <summary>A politician as a database should hold one.</summary>
public sealed record ReplicaPolitician
{
    /// <summary>The bioguide id: a letter and six digits.</summary>
    public required string PoliticianId { get; init; }

    /// <summary>Two letters.</summary>
    public required string StateId { get; init; }

    /// <summary>democrat, republican or other.</summary>
    public required string Party { get; init; }

    /// <summary>As registered.</summary>
    public required string FirstName { get; init; }

    /// <summary>As registered.</summary>
    public required string LastName { get; init; }

    /// <summary>What the catalogue shows instead of the first name.</summary>
    public string? Nickname { get; init; }

    /// <summary>The name in the catalogue.</summary>
    public string FullName => $"{Nickname ?? FirstName} {LastName}";

    /// <summary>Date of birth.</summary>
    public required DateOnly Dob { get; init; }

    /// <summary>male or female.</summary>
    public required string Gender { get; init; }

    /// <summary>house or senate.</summary>
    public required string Chamber { get; init; }
}
