namespace CapitolSync;

/// <summary>What storing a row changed.</summary>
public enum RowChange
{
    /// <summary>The row was there just so.</summary>
    Unchanged,

    /// <summary>The row was not there before.</summary>
    Added,

    /// <summary>The row was there and differed.</summary>
    Updated,
}
