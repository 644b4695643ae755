namespace CapitolSync.Engine.Store.Entities;

/// <summary>A ticker that became another one.</summary>
/// <param name="OldTicker">What it was, normalized.</param>
/// <param name="NewTicker">What it became, normalized.</param>
/// <param name="EffectiveOn">The first day of the new one.</param>
/// <param name="ReusedOn">From this day the old ticker is another security's; <see langword="null"/> if it was not given away.</param>
/// <param name="IsCustom">Whether a user added it.</param>
internal sealed record Rename(string OldTicker, string NewTicker, DateOnly EffectiveOn, DateOnly? ReusedOn = null, bool IsCustom = false)
{
    /// <summary>The same as users bring it.</summary>
    public static Rename Of(TickerRename rename) => new(
        rename.OldTicker, rename.NewTicker, DateOnly.FromDateTime(rename.EffectiveOn), rename.ReusedOn is { } reused ? DateOnly.FromDateTime(reused) : null, rename.IsCustom);

    /// <summary>The same as users see it.</summary>
    public TickerRename ToTickerRename() => new()
    {
        OldTicker = OldTicker,
        NewTicker = NewTicker,
        EffectiveOn = EffectiveOn.ToDateTime(TimeOnly.MinValue),
        ReusedOn = ReusedOn?.ToDateTime(TimeOnly.MinValue),
        IsCustom = IsCustom,
    };
}
