using CapitolSync.Replica.OpenFec.Rendering;
using CapitolSync.Replica.OpenFec.Store;

namespace CapitolSync.Replica.OpenFec.Api;

/// <summary>/schedules/schedule_a/</summary>
internal sealed class ScheduleA(FecData data, TimeProvider clock)
{
    private volatile Selections _selections = new(data.Current);

    /// <param name="parameters">The query.</param>
    /// <param name="empty">Whether to leave all rows out.</param>
    public JsonBuffer Answer(QueryParameters parameters, bool empty)
    {
        var year = clock.GetUtcNow().Year;
        var query = ScheduleAQuery.Parse(parameters, year + (year % 2));
        var selection = SelectionsNow().Get(query.Filter, query.Seek.Column);
        var rows = empty ? [] : query.Seek.Page(selection, query.PerPage);

        var json = new JsonBuffer(512 + (rows.Count * DonationJson.UsualLength)).Raw("{\"api_version\":\"1.0\",\"pagination\":"u8);
        Pagination(json, query, query.Seek.Count(selection), rows);
        json.Raw(",\"results\":["u8);
        for (var i = 0; i < rows.Count; i++)
        {
            if (i > 0)
                json.Raw(","u8);
            DonationJson.Write(json, rows[i]);
        }
        return json.Raw("]}\n"u8);
    }

    private void Pagination(JsonBuffer json, ScheduleAQuery query, int exact, IReadOnlyList<DonationRow> rows)
    {
        var isExact = exact <= data.EstimateAbove;
        // The planner's guess is off in either direction.
        var count = isExact ? exact : exact + (exact % 2 == 0 ? exact / 13 : -exact / 13);
        var pages = (count + query.PerPage - 1) / query.PerPage;
        json.Raw("{\"count\":"u8).Number(count).Raw(",\"pages\":"u8).Number(pages).Raw(",\"per_page\":"u8).Number(query.PerPage);
        json.Raw(",\"is_count_exact\":"u8).Raw(isExact ? "true"u8 : "false"u8).Raw(",\"last_indexes\":"u8);
        if (rows.Count == 0)
            json.Raw("null}"u8);
        else
            LastIndexes(json, query.Seek.Column, rows[^1]);
    }

    private static void LastIndexes(JsonBuffer json, SortColumn column, DonationRow last)
    {
        json.Raw("{\"last_index\":\""u8).Number(last.SubId).Raw("\","u8);
        if (column == SortColumn.Date ? last.Day == DonationRow.NoDay : last.Cents == DonationRow.NoCents)
            json.Raw("\"sort_null_only\":true}}"u8);
        else if (column == SortColumn.Date)
            json.Raw("\"last_contribution_receipt_date\":\""u8).Date(DateOnly.FromDayNumber(last.Day)).Raw("\"}}"u8);
        else
            json.Raw("\"last_contribution_receipt_amount\":"u8).Cents(last.Cents).Raw("}}"u8);
    }

    private Selections SelectionsNow()
    {
        var selections = _selections;
        if (!ReferenceEquals(selections.Snapshot, data.Current))
            _selections = selections = new Selections(data.Current);
        return selections;
    }
}
