namespace CapitolSync.Replica.CapitolTrades.Generation;

/// <summary>A year of closing prices, and what follows from them.</summary>
internal static class PerformanceMaker
{
    public static ReplicaPerformance Make(ReplicaOptions options, long issuerId)
    {
        var dice = Dice.For(options.Seed, $"performance {issuerId}");
        var today = DateOnly.FromDateTime(options.Newest.UtcDateTime);
        var prices = Walk(dice, today, dice.Between(330, 420));
        var last = prices[^1].Price;

        PeriodPrice Since(string name, DateOnly day)
        {
            var start = prices.LastOrDefault(p => p.Date <= day, prices[0]).Price;
            return new PeriodPrice(name, start, Math.Round((last / start) - 1, 4));
        }

        return new ReplicaPerformance
        {
            Mcap = 50_000_000L * dice.Between(1, 60_000),
            Periods =
            [
                Since("trailing1", today.AddDays(-1)),
                Since("trailing7", today.AddDays(-7)),
                Since("trailing30", today.AddDays(-30)),
                Since("trailing90", today.AddDays(-90)),
                Since("trailing365", today.AddDays(-365)),
                Since("wtd", today.AddDays(-(int)today.DayOfWeek)),
                Since("mtd", new DateOnly(today.Year, today.Month, 1)),
                Since("qtd", new DateOnly(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1)),
                Since("ytd", new DateOnly(today.Year, 1, 1)),
            ],
            EodPrices = prices,
        };
    }

    private static List<EodPrice> Walk(Dice dice, DateOnly today, int days)
    {
        var prices = new List<EodPrice>(days);
        var price = dice.Between(400, 60_000) / 100.0;
        for (var day = today.AddDays(-days); day < today; day = day.AddDays(1))
        {
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
                continue;
            price = Math.Max(0.5, Math.Round(price * (0.98 + (dice.Fraction() * 0.041)), 2));
            prices.Add(new EodPrice(day, price));
        }
        return prices;
    }
}
