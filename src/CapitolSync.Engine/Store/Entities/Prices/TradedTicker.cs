namespace CapitolSync.Engine.Store.Entities.Prices;

/// <summary>A ticker that members traded.</summary>
/// <param name="Ticker">What it is called today.</param>
/// <param name="FirstTrade">Day of the first trade in it.</param>
/// <param name="LastTrade">Day of the last trade in it.</param>
internal sealed record TradedTicker(string Ticker, DateOnly FirstTrade, DateOnly LastTrade);
