using System.Globalization;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Limits;

/// <summary>
/// A run's share of a source's budget. The account is the database's, so that a restart or a second
/// process cannot spend it again.
/// </summary>
internal sealed class RequestBudget(string account, SourceSettings settings, StoreWriter writer, RunFigures figures, TimeProvider time) : IAsyncDisposable
{
    // One caller at a time goes to the database.
    private readonly SemaphoreSlim _reserving = new(1);
    private readonly int _reservationSize = Math.Clamp(settings.Budget.Min(limit => limit.Requests) / 1000, 1, 1000);

    // Requests reserved and not sent yet; the server's count can shorten it at any time.
    private int _reserved;

    // What the account had after the last reservation.
    private int _accountLeft = int.MaxValue;

    /// <summary>Takes one request out of the budget.</summary>
    /// <exception cref="SyncException">It is spent, and the run is not to wait.</exception>
    public async ValueTask TakeAsync(CancellationToken cancel)
    {
        await _reserving.WaitAsync(cancel);
        try
        {
            while (!TryTake())
            {
                var grant = await ReserveAsync(cancel);
                Volatile.Write(ref _reserved, grant.Requests);
                if (grant.Requests == 0)
                    await WaitOrEndAsync(grant.MoreAt ?? time.GetUtcNow() + TimeSpan.FromMinutes(1), cancel);
            }
        }
        finally
        {
            _reserving.Release();
        }
    }

    /// <summary>Counts a thing that the source is asked for among the different ones of this month.</summary>
    /// <param name="item">The thing, such as a symbol.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <exception cref="SyncException">The month has no room for another one. That is not waited for.</exception>
    public async ValueTask TakeItemAsync(string item, CancellationToken cancel)
    {
        if (settings.ItemsPerMonth is not { } most)
            return;
        var now = time.GetUtcNow();
        var isTaken = false;
        await writer.StoreAsync(new DelegateBatch(session => isTaken = RequestItemTable.TryTake(session, account, item, most, now)), cancel);
        if (isTaken)
            return;
        var moreAt = RequestItemTable.NextMonth(now);
        throw new SyncException(ErrorIds.RateBudgetSpent, string.Create(CultureInfo.InvariantCulture,
            $"The budget of symbols for {account} is used up ({Wording.Number(most)} different symbols a month), and {item} would be one more. The next month begins at {moreAt:yyyy-MM-dd HH:mm} UTC: run the command again then. Symbols of this month are still updated."))
        {
            RetryAt = moreAt,
        };
    }

    /// <summary>Respects the server's own count, since others may use the same key.</summary>
    /// <param name="remaining">Requests that the server says are left.</param>
    public async Task HeedAsync(int remaining)
    {
        // Nearly always the server has more than we allow ourselves, and nothing is to be noted.
        if (remaining >= (long)Volatile.Read(ref _accountLeft) + Volatile.Read(ref _reserved))
            return;
        await writer.StoreAsync(session =>
        {
            var now = time.GetUtcNow();
            var ours = BudgetTable.Available(session.Connection, account, settings.Budget, now).Requests + _reserved;
            if (remaining < ours)
                BudgetTable.Add(session, account, ours - remaining, now);
        });
        Change(left => Math.Min(left, remaining));
    }

    /// <summary>Records that the server allows no more requests before a time.</summary>
    /// <param name="until">When it says there is more, UTC.</param>
    public Task SpentUntilAsync(DateTimeOffset until) => writer.StoreAsync(session =>
    {
        var shortest = settings.Budget.MinBy(limit => limit.Window)!;
        BudgetTable.Add(session, account, shortest.Requests, until - shortest.Window);
    });

    /// <summary>Gives back what was reserved and not used.</summary>
    public async ValueTask DisposeAsync()
    {
        _reserving.Dispose();
        var left = Change(static _ => 0);
        // If it cannot be stored, the next hour has a few requests less.
        if (left > 0)
            await writer.TryStoreAsync(session => BudgetTable.Add(session, account, -left, time.GetUtcNow()));
    }

    private bool TryTake() => Change(static left => Math.Max(0, left - 1)) > 0;

    /// <returns>What was left before.</returns>
    private int Change(Func<int, int> change)
    {
        while (true)
        {
            var left = Volatile.Read(ref _reserved);
            if (Interlocked.CompareExchange(ref _reserved, change(left), left) == left)
                return left;
        }
    }

    private async Task<BudgetGrant> ReserveAsync(CancellationToken cancel)
    {
        var grant = default(BudgetGrant);
        await writer.StoreAsync(
            new DelegateBatch(session =>
            {
                grant = BudgetTable.Reserve(session, account, settings.Budget, _reservationSize, time.GetUtcNow());
                Volatile.Write(ref _accountLeft, BudgetTable.Available(session.Connection, account, settings.Budget, time.GetUtcNow()).Requests);
            }), cancel);
        return grant;
    }

    private async Task WaitOrEndAsync(DateTimeOffset moreAt, CancellationToken cancel)
    {
        if (!settings.WaitForBudget)
        {
            throw new SyncException(ErrorIds.RateBudgetSpent, string.Create(CultureInfo.InvariantCulture,
                $"The request budget for {account} is used up ({string.Join(", ", settings.Budget.Select(Describe))}). More requests are available at {moreAt:yyyy-MM-dd HH:mm:ss} UTC: run the command again then, or use -WaitForBudget to wait."))
            {
                RetryAt = moreAt,
            };
        }

        figures.WaitingUntil = moreAt;
        try
        {
            var wait = moreAt - time.GetUtcNow();
            // A little more than needed, so that the first look after waiting finds room.
            await Task.Delay((wait > TimeSpan.Zero ? wait : TimeSpan.Zero) + TimeSpan.FromMilliseconds(10), time, cancel);
        }
        finally
        {
            figures.WaitingUntil = null;
        }
    }

    private static string Describe(RateLimit limit) =>
        $"{Wording.Number(limit.Requests)} {(limit.Window > TimeSpan.FromHours(1) ? "a day" : "an hour")}";
}
