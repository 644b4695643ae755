using CapitolSync.Engine.Store.Entities.Prices;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.Tiingo.Prices;

/// <summary>The closes of a ticker.</summary>
/// <param name="Prices">The days that could be read, oldest first.</param>
/// <param name="Unreadable">Those that could not.</param>
internal sealed record PriceAnswer(IReadOnlyList<DailyClose> Prices, IReadOnlyList<UnreadableRow> Unreadable);
