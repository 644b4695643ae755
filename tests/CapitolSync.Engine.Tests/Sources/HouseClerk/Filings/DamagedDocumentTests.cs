using System.Diagnostics;
using System.Globalization;
using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Sources.HouseClerk.Filings;
using CapitolSync.Engine.Tests.Pester;
using CapitolSync.Replica.HouseClerk;

namespace CapitolSync.Engine.Tests.Sources.HouseClerk.Filings;

/// <summary>
/// Whatever the bytes are, the answer is a report or the one exception. The reader's time limit counts what the whole process
/// gets from the machine, so no other tests may run beside these.
/// </summary>
[Collection(nameof(AloneOnTheMachine))]
public sealed class DamagedDocumentTests(ITestOutputHelper output)
{
    private const string CountVariable = "CAPITOLSYNC_MUTATIONS";
    private const string SeedVariable = "CAPITOLSYNC_MUTATIONS_SEED";

    [Fact]
    public async Task Damaged_documents_are_read_or_refused()
    {
        var count = Number(CountVariable, 150);
        var seed = Number(SeedVariable, 20_261_126);
        List<byte[]> documents =
        [
            PtrPdf.Write(Reports.Of(PtrEra.New, nameof(PtrLayout.Since2022), Reports.Varied)),
            PtrPdf.Write(Reports.Of(PtrEra.Old, nameof(PtrLayout.Of2020), Reports.Varied)),
        ];
        foreach (var path in HouseSamples.FilesIfAny())
            documents.Add(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));

        var reader = new HouseFilingReader(TimeProvider.System);
        var mutations = new Mutations(documents, seed);
        var (read, slowest) = (0, TimeSpan.Zero);
        for (var i = 0; i < count; i++)
        {
            var pdf = mutations.Next();
            var begun = Stopwatch.GetTimestamp();
            try
            {
                var document = await reader.ReadAsync(pdf, null, TestContext.Current.CancellationToken);
                Assert.True(document.IsScan || document.Lines.Count > 0);
                read++;
            }
            catch (FilingUnreadableException refused)
            {
                Assert.NotEmpty(refused.Gate);
                Assert.NotEqual("Time", refused.Gate, StringComparer.Ordinal);
            }
            catch (Exception unexpected)
            {
                Assert.Fail($"mutation {i} of seed {seed}: {unexpected}");
            }

            var took = Stopwatch.GetElapsedTime(begun);
            slowest = took > slowest ? took : slowest;
        }

        output.WriteLine($"{read} of {count} were read; the slowest took {slowest.TotalSeconds:0.0} s; the process had at most {PeakMegabytes()} MB");

        // Damage to what is not looked at does no harm; were everything refused, nothing would have been tested.
        Assert.InRange(read, 1, count - 1);
    }

    private static long PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 >> 20;
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
