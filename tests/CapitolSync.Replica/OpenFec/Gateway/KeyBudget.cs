namespace CapitolSync.Replica.OpenFec.Gateway;

/// <summary>What one key may spend. What is refused is not spent.</summary>
internal sealed class KeyBudget
{
    private readonly Lock _lock = new();
    private readonly RateWindow _second = new(TimeSpan.FromSeconds(1));
    private readonly RateWindow _hour = new(TimeSpan.FromHours(1));
    private readonly RateWindow _day = new(TimeSpan.FromDays(1));

    public Spending Spend(Allowance allowance, DateTimeOffset now)
    {
        lock (_lock)
        {
            (RateWindow Window, int? Limit)[] windows =
                [(_second, allowance.PerSecond), (_hour, allowance.PerHour), (_day, allowance.PerDay)];
            var full = windows.Where(w => w.Window.Spent(now) >= w.Limit).ToList();
            if (full.Count == 0)
            {
                foreach (var (window, _) in windows.Where(w => w.Limit is not null))
                    window.Spend(now);
            }
            return new Spending(
                allowance.PerHour,
                allowance.PerHour - Math.Min(_hour.Spent(now), allowance.PerHour ?? 0),
                full.Count == 0 ? null : full.Max(w => w.Window.Free(w.Limit!.Value)));
        }
    }
}
