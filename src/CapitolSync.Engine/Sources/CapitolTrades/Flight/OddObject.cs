namespace CapitolSync.Engine.Sources.CapitolTrades.Flight;

/// <summary>Takes an object of a flight that is not in the shape we know.</summary>
/// <param name="json">The object, with what follows it.</param>
/// <param name="error">What came of reading it.</param>
internal delegate void OddObject(ReadOnlySpan<byte> json, Exception error);
