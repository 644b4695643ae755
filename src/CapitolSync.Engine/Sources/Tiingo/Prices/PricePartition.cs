using System.Globalization;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Store.Entities.Prices;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.Tiingo.Prices;

/// <summary>
/// The closes of one ticker: one request for all days that are missing and for some that are not, to see whether a split or
/// a dividend has changed them. If so, all are read again.
/// </summary>
/// <param name="ticker">The ticker.</param>
/// <param name="from">The first day that is wanted.</param>
/// <param name="recent">The newest days that are stored, oldest first, if those before them are; none to read all days.</param>
/// <param name="stored">How many days from the first one on are stored.</param>
/// <param name="isBelieved">Whether a list of all days replaces those that are stored, however short it is.</param>
internal sealed class PricePartition(string ticker, DateOnly from, IReadOnlyList<DailyClose> recent, int stored, bool isBelieved) : Partition
{
    /// <summary>How many days are asked for once more: announcements that come later than that need -Force.</summary>
    public const int Overlap = 20;

    // What rounding makes of a close is less, and what the smallest dividend makes of it is more.
    private const double Tolerance = 1e-6;

    public override string Item => ticker;

    private bool IsBenchmark => string.Equals(ticker, PricesRequest.Benchmark, StringComparison.Ordinal);

    public override async Task RunAsync(PartitionContext context, CancellationToken cancel)
    {
        if (await FetchAsync(context, recent.Count > 0 ? recent[0].Date : from, cancel) is not { } answer)
            return;
        var isWhole = recent.Count == 0;
        if (!isWhole && IsAdjusted(answer))
        {
            context.Verbose($"{ticker}: a split or a dividend has changed adjusted closes, so all days are read again.");
            if (await FetchAsync(context, from, cancel) is not { } whole)
                return;
            answer = whole;
            isWhole = true;
        }

        // Absence is not data, and adjusted closes of some days do not go with those of others. But a ticker can be given to a new
        // company, which only the user can know. An empty list says nothing of any company.
        if (isWhole && (answer.Prices.Count + answer.Unreadable.Count) * 2 < stored && !(isBelieved && answer.Prices.Count > 0))
            throw new PageException(ErrorIds.PageIncomplete, TooShort(answer.Prices.Count));
        // It is traded every day, and without it nothing can be measured until it is asked for again.
        if (isWhole && answer.Prices.Count == 0 && IsBenchmark)
            throw new PageException(ErrorIds.PageIncomplete, $"Tiingo sent no closes for {ticker}, although it is traded every day.");
        var batch = new PriceBatch(TiingoSource.Name, ticker, from, answer.Prices) { IsWhole = isWhole, IsPartlyRead = answer.Unreadable.Count > 0 };
        await context.StoreItemAsync(batch, Item, answer.Unreadable, cancel);
    }

    private string TooShort(int sent) => string.Create(CultureInfo.InvariantCulture, $"Tiingo sent {sent:N0} closes for {ticker}, although {stored:N0} are stored. They are kept.")
        + (sent > 0 ? $" If another company has the ticker now, Sync-CtPrice {ticker} -Force replaces them." : "");

    /// <summary>Whether the stored adjusted closes are out of date.</summary>
    private bool IsAdjusted(PriceAnswer answer)
    {
        var newest = recent[^1].Date;
        var now = answer.Prices.DistinctBy(price => price.Date).ToDictionary(price => price.Date);
        return answer.Prices.Any(price => price.Date > newest && (price.SplitFactor is not 1 || price.Dividend > 0))
            || recent.Any(stored => !now.TryGetValue(stored.Date, out var price) || Differs(price, stored));
    }

    private static bool Differs(DailyClose left, DailyClose right) =>
        Differs(left.AdjustedClose ?? 0, right.AdjustedClose ?? 0) || Differs(left.SplitFactor, right.SplitFactor) || Differs(left.Dividend, right.Dividend);

    private static bool Differs(double left, double right) => Math.Abs(left - right) > Tolerance * Math.Max(Math.Abs(left), Math.Abs(right));

    private async Task<PriceAnswer?> FetchAsync(PartitionContext context, DateOnly since, CancellationToken cancel)
    {
        try
        {
            return await context.GetAsync(new PageRequest<PriceAnswer>
            {
                Path = PriceUrls.Of(ticker, since),
                Endpoint = PriceUrls.Endpoint,
                MayBeGone = true,
                BudgetItem = ticker,
                Reader = new PricesReader(ticker),
            }, cancel);
        }
        catch (PageException unknown) when (unknown.StatusCode == 404 && !IsBenchmark)
        {
            context.Verbose($"{ticker}: Tiingo does not know this ticker. It will be requested again in a month.");
            await context.StoreItemAsync(session => PriceTickerTable.SaveUnknown(session, TiingoSource.Name, ticker), Item, cancel);
            return null;
        }
    }
}
