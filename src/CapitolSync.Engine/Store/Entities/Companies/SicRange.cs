namespace CapitolSync.Engine.Store.Entities.Companies;

/// <summary>A range of Standard Industrial Classifications that belongs to a sector.</summary>
/// <param name="First">Its first code.</param>
/// <param name="Last">Its last code.</param>
/// <param name="Sector">The sector, as CapitolTrades writes it.</param>
/// <param name="What">What companies do in it.</param>
internal sealed record SicRange(int First, int Last, string Sector, string What);
