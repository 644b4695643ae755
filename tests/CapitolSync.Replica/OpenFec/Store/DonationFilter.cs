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
        (IsIndividual is null || row.Kind.IsIndividual == IsIndividual)
        && (States.Count == 0 || States.Contains(row.Contributor.State, StringComparer.Ordinal))
        && (Cities.Count == 0 || Cities.Contains(row.Contributor.City, StringComparer.Ordinal))
        && Dated(row)
        && (MinCents is null || row.Cents >= MinCents) && (MaxCents is null || row.Cents <= MaxCents)
        && (MinLoadDate is not { } min || row.Loaded >= min.ToDateTime(TimeOnly.MinValue).Ticks)
        && (MaxLoadDate is not { } max || row.Loaded <= max.ToDateTime(TimeOnly.MinValue).Ticks);

    /// <summary>A comparison with null does not hold: any bound drops the rows without a date.</summary>
    private bool Dated(DonationRow row) =>
        (MinDate is null && MaxDate is null)
        || (row.Day != DonationRow.NoDay
            && (MinDate is not { } min || row.Day >= min.DayNumber)
            && (MaxDate is not { } max || row.Day <= max.DayNumber));
}
