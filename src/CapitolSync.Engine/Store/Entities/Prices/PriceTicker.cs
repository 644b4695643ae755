namespace CapitolSync.Engine.Store.Entities.Prices;

/// <summary>How far a ticker has been read from a source of prices.</summary>
/// <param name="Ticker">The ticker.</param>
/// <param name="AskedFrom">The first day that was asked for.</param>
/// <param name="ReadAt">When its closes were last read.</param>
/// <param name="UnknownAt">When the source last said that it does not know it, if that was its last answer.</param>
/// <param name="NewestOn">The newest day that is stored.</param>
internal sealed record PriceTicker(string Ticker, DateOnly? AskedFrom, DateTimeOffset? ReadAt, DateTimeOffset? UnknownAt, DateOnly? NewestOn);
