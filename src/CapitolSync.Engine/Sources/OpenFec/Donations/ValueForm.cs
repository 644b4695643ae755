namespace CapitolSync.Engine.Sources.OpenFec.Donations;

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

    /// <summary>Text that stands in the body just so.</summary>
    Body,

    /// <summary>Text that had escapes and stands unescaped beside the body.</summary>
    Beside,
}
