namespace CapitolSync;

/// <summary>What a trade overlaps with.</summary>
public enum ConflictKind
{
    /// <summary>What a committee oversees on which the member sat that day.</summary>
    Committee,

    /// <summary>Contributions to the member from the company's people or its political action committee.</summary>
    Donor,
}
