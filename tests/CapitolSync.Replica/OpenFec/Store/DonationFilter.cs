namespace CapitolSync.Replica.OpenFec.Store;

/// <summary>Which donations a query asks for. Lists that are empty do not restrict; bounds are inclusive.</summary>
internal sealed record DonationFilter
{
    public IReadOnlyList<string> Committees { get; init; } = [];

    public IReadOnlyList<int> Periods { get; init; } = [];

    public IReadOnlyList<string> States { get; init; } = [];

    public IReadOnlyList<string> Cities { get; init; } = [];

    public bool? IsIndividual { get; init; }

    public DateOnly? MinDate { get; init; }

    public DateOnly? MaxDate { get; init; }

    public long? MinCents { get; init; }

    public long? MaxCents { get; init; }

    /// <summary>The day's midnight: what is loaded later on the day itself is not below the upper bound.</summary>
    public DateOnly? MinLoadDate { get; init; }

    public DateOnly? MaxLoadDate { get; init; }

    /// <summary>Whether it goes by more than committee and period.</summary>
    public bool ChoosesRows =>
        States.Count > 0 || Cities.Count > 0 || IsIndividual is not null || MinDate is not null || MaxDate is not null
        || MinCents is not null || MaxCents is not null || MinLoadDate is not null || MaxLoadDate is not null;

    /// <summary>Equal for filters that ask for the same.</summary>
    public string Key => string.Join(
        '|',
        string.Join(',', Committees),
        string.Join(',', Periods),
        string.Join(',', States),
        string.Join(',', Cities),
        $"{IsIndividual}|{MinDate:O}|{MaxDate:O}|{MinCents}|{MaxCents}|{MinLoadDate:O}|{MaxLoadDate:O}");

    public IEnumerable<Book> Books(FecSnapshot snapshot)
    {
        var books = Committees.Count == 0
            ? snapshot.AllBooks
            : Committees.SelectMany(c => snapshot.Books.GetValueOrDefault(c, []));
        return Periods.Count == 0 ? books : books.Where(b => Periods.Contains(b.Ledger.Period));
    }

    public IEnumerable<DonationRow> Rows(Book book) => ChoosesRows ? book.Rows.All.Where(Matches) : book.Rows.All;

    private bool Matches(DonationRow row) =>
        IsBetween(row.Day == DonationRow.NoDay ? null : row.Day, MinDate?.DayNumber, MaxDate?.DayNumber)
        && IsBetween(row.Cents == DonationRow.NoCents ? null : row.Cents, MinCents, MaxCents)
        && IsBetween(row.IsBare ? null : row.Loaded, Midnight(MinLoadDate), Midnight(MaxLoadDate))
        && IsAmong(row.IsBare ? null : row.Contributor.State, States)
        && IsAmong(row.IsBare ? null : row.Contributor.City, Cities)
        && (IsIndividual is null || (!row.IsBare && row.Kind.IsIndividual == IsIndividual));

    /// <summary>A comparison with null does not hold: any bound drops the rows without a value.</summary>
    private static bool IsBetween(long? value, long? min, long? max) => (min is null || value >= min) && (max is null || value <= max);

    private static bool IsAmong(string? value, IReadOnlyList<string> values) =>
        values.Count == 0 || values.Contains(value, StringComparer.Ordinal);

    private static long? Midnight(DateOnly? day) => day?.ToDateTime(TimeOnly.MinValue).Ticks;
}
