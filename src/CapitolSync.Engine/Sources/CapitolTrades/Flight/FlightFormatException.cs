namespace CapitolSync.Engine.Sources.CapitolTrades.Flight;

/// <summary>The flight is there but not in a shape we know; the message names what is off.</summary>
internal sealed class FlightFormatException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The field whose value is off.</summary>
    public string? Field { get; init; }

    /// <summary>Its value.</summary>
    public string? Value { get; init; }
}
