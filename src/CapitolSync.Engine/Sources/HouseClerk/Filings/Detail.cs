namespace CapitolSync.Engine.Sources.HouseClerk.Filings;

/// <summary>The lines under a row, in the order in which the form prints them.</summary>
internal enum Detail
{
    FilingStatus,
    SubholdingOf,
    Location,
    Description,
    Comments,
}
