namespace CapitolSync.Engine.Store.Entities;

/// <summary>A ticker that became another one.</summary>
/// <param name="OldTicker">What it was, normalized.</param>
/// <param name="NewTicker">What it became, normalized.</param>
/// <param name="EffectiveOn">The first day of the new one.</param>
/// <param name="ReusedOn">From this day the old ticker is another security's; <see langword="null"/> if it was not given away.</param>
internal sealed record TickerRename(string OldTicker, string NewTicker, DateOnly EffectiveOn, DateOnly? ReusedOn = null);
