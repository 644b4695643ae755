namespace CapitolSync.Engine.Sources.OpenFec.Donations.Rows;

/// <summary>How a value of the API becomes a value of the database.</summary>
internal enum ColumnKind
{
    /// <summary>Text as it is; numbers as they are written.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>True or false, kept as 1 or 0.</summary>
    Boolean,

    /// <summary>Dollars, kept as whole cents.</summary>
    Cents,

    /// <summary>A day; the first ten letters of an instant.</summary>
    Day,
}
