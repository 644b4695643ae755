namespace CapitolSync.Engine.Store.Entities.Prices;

/// <summary>The close of a ticker on a day.</summary>
internal sealed record DailyClose
{
    /// <summary>The ticker that the security has today.</summary>
    public required string Ticker { get; init; }

    /// <summary>The trading day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>USD per share, as traded on that day.</summary>
    public required double Close { get; init; }

    /// <summary>USD per share, adjusted for later splits and dividends; <see langword="null"/> if the source gives none.</summary>
    public double? AdjustedClose { get; init; }

    /// <summary>New shares for an old one on that day.</summary>
    public double SplitFactor { get; init; } = 1;

    /// <summary>USD per share that go ex on that day.</summary>
    public double Dividend { get; init; }

    /// <summary>Who says so.</summary>
    public required string Source { get; init; }

    /// <summary>The same as users bring it.</summary>
    public static DailyClose Of(ClosePrice price) => new()
    {
        Ticker = price.Ticker,
        Date = DateOnly.FromDateTime(price.Date),
        Close = price.Close,
        AdjustedClose = price.AdjustedClose,
        SplitFactor = price.SplitFactor,
        Dividend = price.Dividend,
        Source = price.Source,
    };

    /// <summary>The same as users see it.</summary>
    public ClosePrice ToPrice() => new()
    {
        Ticker = Ticker,
        Date = Date.ToDateTime(TimeOnly.MinValue),
        Close = Close,
        AdjustedClose = AdjustedClose,
        SplitFactor = SplitFactor,
        Dividend = Dividend,
        Source = Source,
    };
}
