using CapitolSync.Engine.Sources.HouseClerk.Filings.Pdf;

namespace CapitolSync.Engine.Sources.HouseClerk.Filings;

/// <summary>Gives each row the check box that stands beside its first line.</summary>
internal static class RowBoxes
{
    // A box stands a little under its row's baseline. Rows are at least 26 points apart.
    private const double BelowBaseline = 3.8;
    private const double Reach = 12;

    /// <summary>Looks for the boxes of the rows that begin on a page.</summary>
    /// <param name="boxes">The boxes in the column.</param>
    /// <param name="anchors">The rows that begin on the page, with the baselines of their first lines.</param>
    /// <param name="carried">The row that began on an earlier page, whose box is printed again or only here.</param>
    public static void Assign(IEnumerable<CheckBox> boxes, IReadOnlyList<(FilingRow Row, double Baseline)> anchors, FilingRow? carried)
    {
        var free = boxes.ToList();
        foreach (var (row, baseline) in anchors)
        {
            var nearest = free.Count == 0 ? -1 : free.IndexOf(free.MinBy(box => Distance(box, baseline)));
            if (nearest < 0 || Distance(free[nearest], baseline) > Reach)
                continue;
            row.HasCapitalGains = free[nearest].Checked;
            free.RemoveAt(nearest);
        }

        if (carried is { HasCapitalGains: null } && free.Count > 0)
            carried.HasCapitalGains = free.MaxBy(box => box.Bottom).Checked;
    }

    private static double Distance(CheckBox box, double baseline) => Math.Abs(box.Bottom + BelowBaseline - baseline);
}
