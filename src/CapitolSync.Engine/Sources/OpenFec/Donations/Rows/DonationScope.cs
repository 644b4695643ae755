using System.Text;

namespace CapitolSync.Engine.Sources.OpenFec.Donations.Rows;

/// <summary>The committees and periods that were asked for. A row of another one would be counted where it does not belong.</summary>
internal sealed class DonationScope
{
    private readonly byte[][] _committees;
    private readonly IReadOnlyList<int> _periods;

    /// <param name="query">What was asked; <see langword="null"/> if any row will do.</param>
    public DonationScope(ScheduleQuery? query)
    {
        _committees = [.. (query?.Committees ?? []).Select(Encoding.UTF8.GetBytes)];
        _periods = query?.Periods ?? [];
    }

    /// <summary>The first column that says that a row is of something else; -1 if none does.</summary>
    public int ForeignColumn(DonationRows rows, ReadOnlySpan<DonationValue> row)
    {
        if (_periods.Count > 0 && !_periods.Contains((int)row[DonationColumns.Period].Number))
            return DonationColumns.Period;
        var id = rows.Text(row[DonationColumns.CommitteeId]);
        foreach (var committee in _committees)
        {
            if (id.SequenceEqual(committee))
                return -1;
        }

        return _committees.Length > 0 ? DonationColumns.CommitteeId : -1;
    }
}
