using System.Diagnostics;
using System.Globalization;
using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.HouseClerk.Index;
using CapitolSync.Engine.Sources.SenateEfd.Pages;
using CapitolSync.Engine.Sources.SenateEfd.Reports;
using CapitolSync.Engine.Sources.SenateEfd.Search;
using CapitolSync.Engine.Tests.Sources.CapitolTrades.Flight;
using CapitolSync.Replica.HouseClerk;
using CapitolSync.Replica.SenateEfd;

namespace CapitolSync.Engine.Tests.Sources.SenateEfd;

/// <summary>Pages, answers and zips that were tampered with: read, or refused with an error of our own.</summary>
public sealed class MutatedAnswerTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private static readonly (string Name, byte[] Body, Action<byte[]> Read)[] Samples =
    [
        ("report", SenateSamples.Bytes(SenatePages.Report(SenateSamples.Everything())), static body => ReportReader.Read(body, "x")),
        ("paper", SenateSamples.Bytes(SenatePages.Report(SenateSamples.Report() with { PaperPages = 3 })), static body => ReportReader.Read(body, "x")),
        ("agreement", SenateSamples.Bytes(SenateSitePages.Agreement("token")), static body => AgreementPage.Read(body)),
        ("search", SenateSearchAnswer.Write(1, 4, [SenateSamples.Everything(), SenateSamples.Report() with { PaperPages = 1 }]), static body => SearchAnswerReader.Read(body)),
        ("index", HouseIndexZip.Make(2026, [.. Enumerable.Range(0, 40).Select(number => new HouseIndexRow($"2002{number:0000}", $"Doe{number}", "Jane", "NJ05", "6/12/2026"))]), static body => HouseIndexReader.Read(body, 2026)),
        ("index.xml", SenateSamples.Bytes(HouseIndexZip.Xml(2026, [new("20020055", "Doe", "Jane", "NJ05", "6/12/2026")])), static body => HouseIndexXml.Read(body, 2026)),
    ];

    /// <summary>More than the usual number with CAPITOLSYNC_MUTATIONS.</summary>
    [Fact]
    public void Whatever_is_done_to_an_answer_it_is_read_or_refused()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("CAPITOLSYNC_MUTATIONS"), CultureInfo.InvariantCulture, out var number) ? number : 6_000;
        var outcomes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var seed = 0; seed < count; seed++)
        {
            var random = new Random(seed);
            var (name, body, read) = Samples[random.Next(Samples.Length)];
            for (var left = random.Next(1, 6); left > 0; left--)
                body = PageMutation.Next(random).Apply(body);
            var outcome = $"{name} {Outcome(read, body, seed)}";
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
        }
        foreach (var (outcome, times) in outcomes.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            output.WriteLine($"{times,6} {outcome}");
        // Otherwise the mutations do nothing, or break everything.
        Assert.All(Samples, sample => Assert.True(outcomes.GetValueOrDefault(sample.Name + " read") >= 10, sample.Name));
        Assert.All(Samples, sample => Assert.Contains(outcomes.Keys, outcome => outcome.StartsWith(sample.Name + " ", StringComparison.Ordinal) && !outcome.EndsWith(" read", StringComparison.Ordinal)));
    }

    private static string Outcome(Action<byte[]> read, byte[] body, int seed)
    {
        var begun = Stopwatch.GetTimestamp();
        try
        {
            read(body);
            Assert.True(Stopwatch.GetElapsedTime(begun) < Limit, $"seed {seed} took {Stopwatch.GetElapsedTime(begun)}");
            return "read";
        }
        catch (FilingUnreadableException refusal)
        {
            return refusal.Gate;
        }
        catch (PageException refusal)
        {
            return refusal.ErrorId;
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"Seed {seed}: {error.GetType().Name}: {error.Message}", error);
        }
    }
}
