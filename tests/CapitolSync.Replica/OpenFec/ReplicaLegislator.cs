namespace CapitolSync.Replica;

/// <summary>A member of Congress as the congress-legislators files have one.</summary>
public sealed record ReplicaLegislator
{
    /// <summary>The bioguide id, which is CapitolTrades' politician id too.</summary>
    public required string BioguideId { get; init; }

    /// <summary>As registered.</summary>
    public required string FirstName { get; init; }

    /// <summary>Mostly an initial.</summary>
    public string? MiddleName { get; init; }

    /// <summary>As CapitolTrades has it, but for one member.</summary>
    public required string LastName { get; init; }

    /// <summary>Jr. and the like.</summary>
    public string? Suffix { get; init; }

    /// <summary>What the member is called.</summary>
    public string? Nickname { get; init; }

    /// <summary>The whole name; missing for a few.</summary>
    public string? OfficialFull { get; init; }

    /// <summary>Date of birth.</summary>
    public required DateOnly Birthday { get; init; }

    /// <summary>M or F.</summary>
    public required string Gender { get; init; }

    /// <summary>Mostly one, sometimes several, for one member none.</summary>
    public required IReadOnlyList<string> FecIds { get; init; }

    /// <summary>Whether the member is in legislators-current or in legislators-historical.</summary>
    public required bool Current { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<ReplicaTerm> Terms { get; init; }

    /// <summary>Two capital letters, of the last term.</summary>
    public string StateId => Terms[^1].State;
}
