namespace CapitolSync.Engine.Sources.OpenFec.Donations.Rows;

/// <summary>A column of the table of donations.</summary>
/// <param name="Key">What the API calls it.</param>
/// <param name="Name">What the database calls it.</param>
/// <param name="Kind">How its values are read.</param>
internal sealed record DonationColumn(string Key, string Name, ColumnKind Kind);
