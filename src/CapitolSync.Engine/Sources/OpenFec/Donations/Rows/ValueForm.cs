namespace CapitolSync.Engine.Sources.OpenFec.Donations.Rows;

/// <summary>Where a value is.</summary>
internal enum ValueForm : byte
{
    /// <summary>Its key is not there.</summary>
    Missing,

    /// <summary>It is of another kind than it should be.</summary>
    Odd,

    /// <summary>There is none.</summary>
    Null,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Text that is in the body as it is.</summary>
    Body,

    /// <summary>Text that had escapes and is kept unescaped next to the body.</summary>
    Beside,
}
