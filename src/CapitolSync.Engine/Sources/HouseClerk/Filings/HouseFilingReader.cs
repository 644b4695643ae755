using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Sources.HouseClerk.Filings.Pdf;

namespace CapitolSync.Engine.Sources.HouseClerk.Filings;

/// <summary>Reads the periodic transaction reports that the Clerk of the House publishes as PDFs.</summary>
/// <param name="time">The clock of the time limit.</param>
public sealed class HouseFilingReader(TimeProvider time)
{
    /// <summary>Goes up with each change that reads a document differently, so that filings that failed are read again.</summary>
    public const int Version = 5;

    // Some twenty times what the longest report takes, and short enough for a folder of bad ones.
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(4);

    // A good report must not be refused because other programs had the machine meanwhile.
    private static readonly TimeSpan StarvedTimeLimit = TimeSpan.FromSeconds(60);

    // Documents nest deeply only to harm; the library's own bound on nesting is for stacks of this size.
    private const int StackBytes = 16 * 1024 * 1024;

    /// <summary>Reads one report.</summary>
    /// <param name="pdf">The whole document.</param>
    /// <param name="docId">The DocID that it was fetched as; null to take the one that is printed on it.</param>
    /// <param name="cancellation">Stops waiting for the result.</param>
    /// <returns>What the report says; of images of paper only that they are that.</returns>
    /// <exception cref="FilingUnreadableException">The document is not such a report, is damaged, or failed one of the gates.</exception>
    public Task<FilingDocument> ReadAsync(ReadOnlyMemory<byte> pdf, string? docId, CancellationToken cancellation) => ReadAsync(pdf, docId, docId, cancellation);

    /// <summary>Reads one report that may be images of paper, whose DocID comes from elsewhere.</summary>
    /// <param name="pdf">The whole document.</param>
    /// <param name="docId">The DocID that it was fetched as; null to take the one that is printed on it.</param>
    /// <param name="scanId">The DocID if none is printed on it.</param>
    /// <param name="cancellation">Stops waiting for the result.</param>
    /// <returns>What the report says; of images of paper only that they are that.</returns>
    /// <exception cref="FilingUnreadableException">The document is not such a report, is damaged, or failed one of the gates.</exception>
    public async Task<FilingDocument> ReadAsync(ReadOnlyMemory<byte> pdf, string? docId, string? scanId, CancellationToken cancellation)
    {
        if (pdf.Length > ReadingBudget.DocumentBytes)
            throw new FilingUnreadableException("Size", $"the document has {pdf.Length} bytes");
        var budget = new ReadingBudget();
        try
        {
            return await WithinTimeAsync(OnItsOwnThread(() => Read(pdf, docId, scanId, budget)), cancellation);
        }
        catch (TimeoutException late)
        {
            budget.Exceed("it took too long");
            throw new FilingUnreadableException("Time", FormattableString.Invariant($"the document was not read within {TimeLimit.TotalSeconds:0} seconds"), late);
        }
        catch (OperationCanceledException)
        {
            budget.Exceed("nobody waits for it");
            throw;
        }
    }

    /// <summary>Waits until the time is up, of which only what this process was given by the machine counts.</summary>
    private async Task<FilingDocument> WithinTimeAsync(Task<FilingDocument> reading, CancellationToken cancellation)
    {
        var begun = time.GetTimestamp();
        var used = Environment.CpuUsage.TotalTime;
        while (true)
        {
            try
            {
                return await reading.WaitAsync(TimeLimit, time, cancellation);
            }
            catch (TimeoutException) when (Environment.CpuUsage.TotalTime - used < TimeLimit && time.GetElapsedTime(begun) < StarvedTimeLimit)
            {
            }
        }
    }

    /// <summary>
    /// The library is synchronous and knows no deadline. On a thread of its own it cannot take one from the pool,
    /// and has a stack whose size does not depend on who calls.
    /// </summary>
    private static Task<FilingDocument> OnItsOwnThread(Func<FilingDocument> read)
    {
        var result = new TaskCompletionSource<FilingDocument>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(
            () =>
            {
                try
                {
                    result.SetResult(read());
                }
                catch (Exception failure)
                {
                    result.SetException(failure);
                }
            },
            StackBytes)
        {
            IsBackground = true,
            Name = "House filing reader",
        };
        thread.Start();
        return result.Task;
    }

    private static FilingDocument Read(ReadOnlyMemory<byte> pdf, string? docId, string? scanId, ReadingBudget budget)
    {
        try
        {
            var document = PdfPages.Of(pdf, budget);
            // The library passes over some exceptions, so that the budget has the last word.
            budget.Check();
            if (IsScan(document, budget))
                return Scan(document, scanId);
            return budget.Damaged is { } damage
                ? throw new FilingUnreadableException("Pdf", $"the document is damaged: {damage}")
                : HouseFiling.Read(document.Pages, docId);
        }
        catch (Exception failure) when (failure is not FilingUnreadableException)
        {
            // The library throws whatever a damaged document makes it stumble over.
            throw new FilingUnreadableException("Pdf", $"the document is not readable: {budget.Exceeded ?? failure.Message}", failure);
        }
    }

    /// <summary>
    /// Paper: images of all pages, or of some, and the rest blank. A stamp, or what a scanner made of the letters, is not the
    /// text of a report, which prints its number and the header of its table.
    /// </summary>
    private static bool IsScan(PdfPages document, ReadingBudget budget)
    {
        if (document.Images == document.Pages.Count)
            return !document.HasText || !HouseFiling.IsPrinted(document.Pages);
        // What is missing from a damaged document may have been anything.
        return document.Images > 0 && !document.HasText && budget.Damaged is null;
    }

    private static FilingDocument Scan(PdfPages document, string? docId) => new()
    {
        FilingId = docId ?? throw new FilingUnreadableException("FilingId", "images of paper do not tell their number; put the DocID into the file's name, or pass it with -FilingId") { SaysWhatToDo = true },
        IsScan = true,
        Pages = document.Pages.Count,
    };
}
