namespace CapitolSync.Engine.Sources.CapitolTrades.Flight;

/// <summary>A JSON value by its place in the flight.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">Its length, bytes.</param>
internal sealed record FlightPart(int Start, int Length);
