namespace CapitolSync.Engine.Sources.OpenFec.Donations.Positions;

/// <summary>A row of Schedule A that could not be read, and the request that returned its page.</summary>
/// <param name="Item">Its name among the failures.</param>
/// <param name="After">The cursor after which its page begins; <see langword="null"/> for the first page.</param>
internal sealed record UnreadableDonation(string Item, string? After)
{
    /// <summary>The question was for what was received since.</summary>
    public DateOnly? MinDate { get; init; }

    /// <summary>The question was for what was loaded since.</summary>
    public DateOnly? MinLoadDate { get; init; }

    /// <summary>The page comes of the same question.</summary>
    public bool IsOf(ScheduleQuery query) =>
        string.Equals(After, query.LastIndexes, StringComparison.Ordinal) && MinDate == query.MinDate && MinLoadDate == query.MinLoadDate;
}
