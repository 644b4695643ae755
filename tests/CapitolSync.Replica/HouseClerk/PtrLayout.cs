namespace CapitolSync.Replica.HouseClerk;

/// <summary>Where things stand on the Clerk's pages, in points from the lower left corner.</summary>
/// <param name="Columns">Where the columns begin: ID, owner, asset, type, date, notification, amount, and capital gains where there is such a column.</param>
/// <param name="TitleLeft">Where the titles of sections begin.</param>
/// <param name="Right">The right edge of the text.</param>
public sealed record PtrLayout(IReadOnlyList<double> Columns, double TitleLeft, double Right)
{
    /// <summary>The baseline of the header on the first page.</summary>
    public double FirstHeader { get; init; } = 503.3;

    /// <summary>The baseline of the header on the other pages.</summary>
    public double NextHeader { get; init; } = 705.8;

    /// <summary>The lowest baseline of a page.</summary>
    public double Bottom { get; init; } = 73;

    /// <summary>The size of the labelled lines; the cells are of 9 points.</summary>
    public double DetailSize { get; init; } = 8.6;

    /// <summary>By how much everything is larger than it should be.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>How far, in points, each piece of text may stand from its place, in both directions.</summary>
    public double Jitter { get; init; }

    /// <summary>Decides where each piece of text stands.</summary>
    public int JitterSeed { get; init; }

    public bool HasCapitalGains => Columns.Count > 7;

    public static PtrLayout Since2022 { get; } = new([25.3, 65.1, 104.1, 261.6, 326.1, 380.8, 445.3, 524.8], 21.7, 575);

    /// <summary>Amended rows have an ID, whose column is then wider.</summary>
    public static PtrLayout WithIds { get; } = new([25.3, 82.3, 121.3, 267.6, 332.1, 386.8, 451.3, 526.3], 21.7, 575);

    public static PtrLayout Of2020 { get; } =
        new([25.5, 61.5, 100.5, 246.8, 312.0, 367.5, 432.8, 505.5], 22.5, 553) { FirstHeader = 489, DetailSize = 8.3 };

    /// <summary>Before 2016 there is no column for capital gains.</summary>
    public static PtrLayout Of2015 { get; } =
        new([25.5, 63.0, 102.0, 269.3, 334.5, 387.0, 452.3], 22.5, 553) { FirstHeader = 489, DetailSize = 8.3 };
}
