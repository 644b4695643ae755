namespace CapitolSync.Replica.HouseClerk;

/// <summary>How the Clerk's documents are set; it changed in 2022.</summary>
public enum PtrEra
{
    /// <summary>Small capitals in a smaller size, the case of some letters swapped, check boxes as text.</summary>
    Old,

    /// <summary>Small capitals whose characters are lost (U+0000), check boxes as drawings.</summary>
    New,
}
