namespace CapitolSync.Engine.Sources.CapitolTrades.Flight;

/// <summary>The flight is there but not in a shape we know; the message names what is off.</summary>
internal sealed class FlightFormatException(string message, Exception? inner = null) : Exception(message, inner);
