using System.Text.Json;
using CapitolSync.Engine.Analysis.Anomalies;
using CapitolSync.Engine.Analysis.Facts;
using FsCheck;
using FsCheck.Fluent;

namespace CapitolSync.Engine.Tests.Analysis.Anomalies;

/// <summary>What holds of anomalies of any trades, compared with plain computations over lists.</summary>
public sealed class AnomalyPropertyTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(30);
    private static readonly AnomalyRequest Request = new() { MinMultiple = 3, MaxProbability = 0.05, MinSize = 20_000 };

    [Fact]
    public void Late_filings_are_those_of_a_plain_computation() => ForTrades(trades =>
    {
        var expected = new List<(long?, int)>();
        foreach (var trade in trades)
        {
            if (trade.TxDate is not { } traded || trade.FiledOn is not { } filed)
                continue;
            if (trade.FirstFiledOn is { } first && first < filed)
                filed = first;
            var allowed = 45;
            if (trade.NotifiedOn is { } notice)
                allowed = Math.Min(45, Math.Max(0, notice.DayNumber - traded.DayNumber) + 30);
            var late = filed.DayNumber - traded.DayNumber - allowed;
            if (late > 0)
                expected.Add((trade.TxId, late));
        }

        Same(expected, LateFilings.Find(trades, Request), one => (one.Trades[0].TxId, (int)one.Score));
    });

    [Fact]
    public void Bursts_are_those_of_a_plain_computation() => ForTrades(trades =>
    {
        var dated = trades.Where(trade => trade.TxDate is not null).ToList();
        var first = dated.Min(trade => trade.TxDate!.Value);
        var expected = new List<(string, DateOnly, int, double)>();
        foreach (var member in dated.Select(trade => trade.Member).Distinct())
        {
            for (var monday = Facts.Day("2023-12-25"); monday < Facts.Day("2025-06-01"); monday = monday.AddDays(7))
            {
                var inWeek = dated.Count(trade => trade.Member == member && trade.TxDate >= monday && trade.TxDate < monday.AddDays(7));
                var before = dated.Count(trade => trade.Member == member && trade.TxDate < monday && trade.TxDate >= monday.AddDays(-364));
                var weeks = Math.Min(52, Math.Max(1, (monday.DayNumber - first.DayNumber) / 7));
                var mean = before > 0 ? before / (double)weeks : 1 / 52.0;
                var chance = Tail(inWeek, mean);
                if (inWeek >= 5 && chance <= 0.05)
                    expected.Add((member, dated.Where(trade => trade.Member == member && trade.TxDate >= monday).Min(trade => trade.TxDate!.Value), inWeek, Math.Round(-Math.Log10(chance), 4)));
            }
        }

        Same(expected, Bursts.Find(trades, Request), one => (Member(one), DateOnly.FromDateTime(one.From), (int)one.Measured, Math.Round(one.Score, 4)));
    });

    [Fact]
    public void Clusters_are_those_of_a_plain_computation() => ForTrades(trades =>
    {
        var first = trades.Where(trade => trade.TxDate is not null).Min(trade => trade.TxDate!.Value);
        var able = trades.Where(trade => trade is { TxDate: not null, Ticker: not null, Kind: TxKind.Buy or TxKind.Sell, AssetKind: "stock" or null }).ToList();
        var expected = new List<(string, DateOnly, int, double)>();
        foreach (var group in able.GroupBy(trade => (trade.Ticker, trade.Kind)))
        {
            var windows = group.Select(trade => trade.TxDate!.Value).Distinct()
                .Select(start => (Start: start, Members: MembersBetween(group, start, 7))).Where(one => one.Members >= 3)
                .OrderByDescending(one => one.Members).ThenBy(one => one.Start).ToList();
            var taken = new List<DateOnly>();
            foreach (var (start, members) in windows)
            {
                if (taken.Any(other => Math.Abs(other.DayNumber - start.DayNumber) < 7))
                    continue;
                taken.Add(start);
                var before = Enumerable.Range(1, 52).Sum(week => MembersBetween(group, start.AddDays(-7 * week), 7));
                var weeks = Math.Min(52, Math.Max(1, (start.DayNumber - first.DayNumber) / 7));
                var chance = Tail(members, before > 0 ? before / (double)weeks : 1 / 52.0);
                if (chance <= 0.05)
                    expected.Add((group.Key.Ticker!, start, members, Math.Round(-Math.Log10(chance), 4)));
            }
        }

        Same(expected, Clusters.Find(trades, Request), one => (one.Ticker!, DateOnly.FromDateTime(one.From), (int)one.Measured, Math.Round(one.Score, 4)));
    });

    [Fact]
    public void Outsize_trades_are_those_of_a_plain_computation() => ForTrades(trades =>
    {
        var expected = new List<(long?, double)>();
        foreach (var trade in trades.Where(trade => trade is { Amount: not null, TxDate: not null }))
        {
            var others = trades.Where(other => other is { Amount: not null, TxDate: not null } && other.Member == trade.Member && other.TxId != trade.TxId).Select(other => other.Amount!.Value.Mid).Order().ToList();
            if (others.Count < 5)
                continue;
            var median = others.Count % 2 == 1 ? others[others.Count / 2] : (others[(others.Count / 2) - 1] + others[others.Count / 2]) / 2;
            if (trade.Amount!.Value.Mid >= 20_000 && trade.Amount.Value.Mid >= 3 * median)
                expected.Add((trade.TxId, Math.Round(trade.Amount.Value.Mid / median, 6)));
        }

        Same(expected, Outsizes.Find(trades, Request), one => (one.Trades[0].TxId, Math.Round(one.Score, 6)));
    });

    [Fact]
    public void Round_trips_are_those_of_a_plain_computation() => ForTrades(trades =>
    {
        var expected = new List<(string, string, string, DateOnly, int, int)>();
        var able = trades.Where(trade => trade is { TxDate: not null, Ticker: not null, Kind: TxKind.Buy or TxKind.Sell, AssetKind: "stock" or null }).ToList();
        foreach (var group in able.GroupBy(trade => (trade.Member, trade.Owner, trade.Ticker)))
        {
            var (open, used) = (new List<TradeFact>(), new List<TradeFact>());
            foreach (var day in group.Select(trade => trade.TxDate!.Value).Distinct().Order())
            {
                open.AddRange(group.Where(trade => trade.TxDate == day && trade.Kind == TxKind.Buy));
                var sales = group.Where(trade => trade.TxDate == day && trade.Kind == TxKind.Sell).ToList();
                if (sales.Count == 0)
                    continue;
                var bought = open.Except(used).Where(trade => trade.TxDate >= day.AddDays(-30)).ToList();
                used.AddRange(bought);
                if (bought.Count > 0)
                    expected.Add((group.Key.Member, group.Key.Owner, group.Key.Ticker!, day, day.DayNumber - bought.Min(trade => trade.TxDate!.Value.DayNumber), bought.Count + sales.Count));
                if (sales.Any(trade => trade.IsFull))
                    open.Clear();
            }
        }

        Same(expected, RoundTrips.Find(trades, Request), one => (Member(one), one.Trades[0].Owner!, one.Ticker!, DateOnly.FromDateTime(one.To), (int)one.Measured, one.TradeCount));
    });

    [Fact]
    public void Every_figure_is_a_number_and_what_was_left_out_is_counted() => ForTrades(trades =>
    {
        foreach (var measured in new[] { LateFilings.Find(trades, Request), Bursts.Find(trades, Request), Clusters.Find(trades, Request), Outsizes.Find(trades, Request), RoundTrips.Find(trades, Request) })
        {
            Assert.Equal(trades.Count, measured.Seen);
            Assert.InRange(measured.LeftOut.Total, 0, trades.Count);
            Assert.All(measured.Anomalies(_ => true), one =>
            {
                Assert.True(double.IsFinite(one.Score) && double.IsFinite(one.Measured) && double.IsFinite(one.Baseline ?? 0));
                Assert.InRange(one.Probability ?? 0, 0, 1);
                Assert.Equal(one.TradeCount, one.Trades.Count);
                Assert.True(one.From <= one.To && (one.LeftOutWhy is null) == (one.LeftOut == 0));
                Assert.DoesNotContain("NaN", one.Explanation, StringComparison.Ordinal);
            });
        }
    });

    [Fact]
    public void The_order_of_the_trades_changes_nothing() => ForTrades(trades =>
    {
        var shuffled = trades.OrderBy(trade => trade.TxId * 7919 % 101).ToList();
        Assert.NotEmpty(Lines(trades));
        Assert.Equal(Lines(trades), Lines(shuffled));

        static List<string> Lines(List<TradeFact> trades) =>
        [
            .. new[] { LateFilings.Find(trades, Request), Bursts.Find(trades, Request), Clusters.Find(trades, Request), Outsizes.Find(trades, Request), RoundTrips.Find(trades, Request) }
                .SelectMany(measured => measured.Anomalies(_ => true)).Select(one => JsonSerializer.Serialize(one)),
        ];
    });

    private static void ForTrades(Action<List<TradeFact>> check) => Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => check(Facts.Random(seed))).Check(Config);

    /// <summary>The same anomalies, whatever the order of the trades; and highest scores first.</summary>
    private static void Same<T>(IEnumerable<T> expected, Measurement measured, Func<Anomaly, T> line)
    {
        var found = measured.Anomalies(_ => true).ToList();
        Assert.Equal(expected.Order(), found.Select(line).Order());
        Assert.Equal(found.Select(one => one.Score).OrderDescending(), found.Select(one => one.Score));
    }

    private static string Member(Anomaly anomaly) => anomaly.PoliticianId ?? $"?{anomaly.Politician}";

    private static int MembersBetween(IEnumerable<TradeFact> trades, DateOnly start, int days) =>
        trades.Where(trade => trade.TxDate >= start && trade.TxDate < start.AddDays(days)).Select(trade => trade.Member).Distinct().Count();

    private static double Tail(int count, double mean)
    {
        var (below, term) = (0.0, Math.Exp(-mean));
        for (var i = 0; i < count; i++)
        {
            below += term;
            term *= mean / (i + 1);
        }

        // Where the difference from 1 is all rounding, the sum of the terms above.
        if (1 - below > 1e-6)
            return 1 - below;
        var above = 0.0;
        for (var i = count; i < count + 200; i++)
        {
            above += term;
            term *= mean / (i + 1);
        }

        return above;
    }
}
