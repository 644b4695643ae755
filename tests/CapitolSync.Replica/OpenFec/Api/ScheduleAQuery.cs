using CapitolSync.Replica.OpenFec.Store;

namespace CapitolSync.Replica.OpenFec.Api;

/// <summary>What a request to Schedule A asks for.</summary>
internal sealed record ScheduleAQuery(DonationFilter Filter, Seek Seek, int PerPage)
{
    private const int FirstPeriod = 1976;
    private const int MostValues = 10;

    private static readonly string[] Sorts = ["contribution_receipt_date", "contribution_receipt_amount"];

    private static readonly string[] NotReproduced =
    [
        "image_number", "min_image_number", "max_image_number", "contributor_id", "contributor_name", "contributor_zip",
        "contributor_employer", "contributor_occupation", "contributor_type", "line_number", "recipient_committee_type",
        "recipient_committee_org_type", "recipient_committee_designation",
    ];

    /// <exception cref="ApiException">The server would refuse it.</exception>
    public static ScheduleAQuery Parse(QueryParameters query, int currentPeriod)
    {
        query.Refuse(NotReproduced);
        var filter = new DonationFilter
        {
            Committees = [.. query.Texts("committee_id").Select(Ids.Committee).Distinct(StringComparer.Ordinal)],
            Periods = [.. query.Integers("two_year_transaction_period").Select(p => Period(p, currentPeriod))],
            States = query.UpperTexts("contributor_state"),
            Cities = query.UpperTexts("contributor_city"),
            IsIndividual = query.Flag("is_individual"),
            MinDate = query.Date("min_date"),
            MaxDate = query.Date("max_date"),
            MinCents = query.Cents("min_amount"),
            MaxCents = query.Cents("max_amount"),
            MinLoadDate = query.Date("min_load_date"),
            MaxLoadDate = query.Date("max_load_date"),
        };
        var seek = SeekOf(query);
        if (filter.Periods.Count != 1 && filter.Committees.Count == 0 && filter.Cities.Count == 0)
        {
            throw new ApiException(
                ApiException.BadRequest,
                "Please choose a single `two_year_transaction_period` or add one of the following filters to your query: `committee_id`, `contributor_city`");
        }
        foreach (var name in (string[])["committee_id", "contributor_city"])
        {
            if (query.Texts(name).Count > MostValues)
                throw new ApiException(ApiException.BadParameter, $"Can only specify up to {MostValues} values for `{name}`");
        }
        return new ScheduleAQuery(filter, seek, query.PerPage);
    }

    private static Seek SeekOf(QueryParameters query)
    {
        var sort = query.Text("sort") ?? "-contribution_receipt_date";
        if (!Sorts.Contains(sort.TrimStart('-'), StringComparer.Ordinal))
            throw new ApiException(ApiException.BadParameter, $"Cannot sort on value \"{sort}\". Instead choose one of: \"{string.Join("\", \"", Sorts)}\"");

        var column = sort.EndsWith("date", StringComparison.Ordinal) ? SortColumn.Date : SortColumn.Amount;
        var (lastDay, lastCents) = (query.Date("last_contribution_receipt_date")?.DayNumber, query.Cents("last_contribution_receipt_amount"));
        var seek = new Seek(column, sort[0] == '-')
        {
            LastIndex = query.Long("last_index"),
            LastKey = column == SortColumn.Date ? lastDay : lastCents,
            HideNull = query.Flag("sort_hide_null") ?? false,
            NullOnly = query.Flag("sort_null_only") ?? false,
            NullsLast = query.Flag("sort_nulls_last") ?? false,
        };
        return seek.LastIndex is null or 0 || lastDay is not null || lastCents is not null || seek.NullOnly
            ? seek
            : throw new ApiException(
                ApiException.BadParameter,
                "When paginating through results, both values from the previous page's `last_indexes` object are needed. Please add one of the "
                + "following filters to your query: `sort_null_only`=True, `last_contribution_receipt_date`, `last_contribution_receipt_amount`");
    }

    private static int Period(int period, int current) => period switch
    {
        _ when period % 2 != 0 => throw new ApiException(
            ApiException.BadParameter,
            $"Invalid two_year_transaction period. A valid two_year_transaction_period should be an even year between {FirstPeriod} and {current}."),
        _ when period < FirstPeriod || period > current => throw new ApiException(
            ApiException.NotFound,
            $"two_year_transaction_period not found. Data exists for two_year_transaction_periods between {FirstPeriod} and {current}."),
        _ => period,
    };
}
