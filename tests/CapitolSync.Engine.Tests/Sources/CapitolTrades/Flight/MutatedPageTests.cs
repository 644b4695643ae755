using System.Diagnostics;
using System.Globalization;
using System.Text;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;
using FsCheck;
using FsCheck.Fluent;

namespace CapitolSync.Engine.Tests.Sources.CapitolTrades.Flight;

/// <summary>Pages that were tampered with: read, or refused with an error of our own, and never a hang.</summary>
public sealed class MutatedPageTests(PageSamples samples, ITestOutputHelper output) : IClassFixture<PageSamples>
{
    private static readonly HashSet<string> Expected = new(StringComparer.Ordinal)
    {
        ErrorIds.BodyTruncated, ErrorIds.FormatChanged, ErrorIds.PageBroken, ErrorIds.PageLoading,
    };

    [Fact]
    public void Unchanged_sample_pages_can_be_read()
    {
        Assert.Equal(20, samples.All.Count);
        // The trade that is told in HTML only is not in the flight.
        Assert.Equal(2, samples.All.Count(sample => sample.TryRead(sample.Body) is ErrorIds.PageLoading));
        Assert.Equal(18, samples.All.Count(sample => sample.TryRead(sample.Body) is null));
    }

    /// <summary>More than the usual number with CAPITOLSYNC_MUTATIONS; the seed of a page is its number plus CAPITOLSYNC_FIRST_MUTATION.</summary>
    [Fact]
    public void Thousands_of_mutated_pages_raise_only_page_errors()
    {
        var (count, first) = (Number("CAPITOLSYNC_MUTATIONS", 5_000), Number("CAPITOLSYNC_FIRST_MUTATION", 0));
        var outcomes = new Dictionary<string, int>(StringComparer.Ordinal);
        var times = new List<(double Milliseconds, int Seed, string Name, int Bytes)>(count);
        // Compiled beforehand, so that the longest time is not the compiler's.
        foreach (var sample in samples.All)
            sample.TryRead(sample.Body);

        for (var seed = first; seed < first + count; seed++)
        {
            var (sample, body) = Mutate(seed);
            var started = Stopwatch.GetTimestamp();
            var outcome = Outcome(sample, body, seed);
            times.Add((Stopwatch.GetElapsedTime(started).TotalMilliseconds, seed, sample.Name, body.Length));
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
        }

        foreach (var (outcome, pages) in outcomes.OrderByDescending(pair => pair.Value))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages,9:N0} {outcome}"));
        foreach (var (milliseconds, seed, name, bytes) in times.OrderByDescending(time => time.Milliseconds).Take(10))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{milliseconds,9:N2} ms, {ReadAgain(seed),9:N2} ms when read again, seed {seed}: {name} with {bytes:N0} bytes"));
        // Otherwise the mutations do nothing, or break everything.
        Assert.InRange(outcomes["read"], count / 10, count * 95 / 100);
        Assert.True(times.Max().Milliseconds < 10_000, $"Seed {times.Max().Seed} took {times.Max().Milliseconds} ms.");
    }

    [Fact]
    public void A_page_that_is_read_yields_only_rows_that_are_in_it()
    {
        for (var seed = 0; seed < 1000; seed++)
        {
            var random = new Random(seed);
            var sample = samples.Listings[random.Next(samples.Listings.Count)];
            var body = PageMutation.Next(random).Apply(sample.Body);
            if (Outcome(sample, body, seed) is not "read")
                continue;
            var page = Assert.IsType<TradePage>(sample.Read(body));
            Assert.InRange(page.Rows, 0, 14);
            Assert.True(page.Total >= 0, $"Seed {seed}: {page.Total} in all");
            Assert.All(page.Trades, trade => Assert.NotNull(trade.Politician.PoliticianId));
        }
    }

    [Fact]
    public void Any_mutation_of_a_page_is_read_or_rejected() => Prop.ForAll(
        ArbMap.Default.ArbFor<int[]>(),
        numbers =>
        {
            var sample = samples.All[numbers.Length % samples.All.Count];
            var body = numbers.Chunk(3).Where(three => three.Length == 3)
                .Aggregate(sample.Body, static (page, three) => new PageMutation(three[0], three[1] * 7919, three[2]).Apply(page));
            return sample.TryRead(body) is not { } errorId || Expected.Contains(errorId);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void Flight_chunks_may_be_split_anywhere() => Prop.ForAll(
        ArbMap.Default.ArbFor<int[]>(),
        places =>
        {
            var sample = samples.Listings.First(listing => listing.IsRsc);
            var flight = Encoding.UTF8.GetString(sample.Body);
            var cuts = places.Select(place => (int)((uint)(place * 104_729) % flight.Length)).Append(0).Append(flight.Length).Distinct().Order().ToArray();
            var html = new StringBuilder("<!DOCTYPE html><html><body>");
            for (var i = 1; i < cuts.Length; i++)
                html.Append("<script>self.__next_f.push([1,\"").Append(Escaped(flight[cuts[i - 1]..cuts[i]])).Append("\"])</script>");
            var whole = (TradePage)sample.Read(sample.Body);
            var joined = (TradePage)sample.Read(Encoding.UTF8.GetBytes(html.Append("</body></html>").ToString()));
            return joined.Warning is null && joined.Total == whole.Total && joined.Trades.SequenceEqual(whole.Trades);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    /// <summary>A page is slow if it is slow twice: the first time may have been the machine.</summary>
    private double ReadAgain(int seed)
    {
        var (sample, body) = Mutate(seed);
        var started = Stopwatch.GetTimestamp();
        sample.TryRead(body);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private (PageSamples.Sample Sample, byte[] Body) Mutate(int seed)
    {
        var random = new Random(seed);
        // Heavy pages are rarer, for they cost more.
        var sample = samples.All[random.Next(10) == 0 ? random.Next(10, 20) : random.Next(10)];
        var body = sample.Body;
        for (var left = random.Next(1, 6); left > 0; left--)
            body = PageMutation.Next(random).Apply(body);
        return (sample, body);
    }

    private static string Outcome(PageSamples.Sample sample, byte[] body, int seed)
    {
        try
        {
            var errorId = sample.TryRead(body);
            Assert.True(errorId is null || Expected.Contains(errorId), $"Seed {seed}: {errorId}");
            return errorId ?? "read";
        }
        catch (Exception error) when (error is not Xunit.Sdk.XunitException)
        {
            throw new InvalidOperationException($"Seed {seed}, {sample.Name}{(sample.IsRsc ? " (flight)" : "")}: {error.GetType().Name}: {error.Message}", error);
        }
    }

    /// <summary>As a JavaScript string carries it; what is not ASCII as escapes, so that a cut can part the halves of a pair.</summary>
    private static string Escaped(string text) => string.Concat(text.Select(static unit => unit switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        < ' ' or > '~' or '<' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"),
        _ => unit.ToString(),
    }));

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
