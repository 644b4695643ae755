namespace CapitolSync.Engine.Sources.HouseClerk.Filings.Pdf;

/// <summary>A document asks for more than reading one may cost.</summary>
internal sealed class ReadingStoppedException(string message) : Exception(message);
