using CapitolSync.Replica.OpenFec.Store;

namespace CapitolSync.Replica.OpenFec.Generation;

/// <summary>An id is unique within its period only: some rows get one that the same committee has in the other period.</summary>
internal static class TwinIds
{
    private const int Every = 100;

    /// <summary>
    /// Only rows that both have a date, so that their dates differ: two equal places in the order would let the
    /// server lose one of them between two pages.
    /// </summary>
    public static void Share(IReadOnlyList<DonationRow> earlier, DonationRow[] later)
    {
        for (var i = 0; i < Math.Min(earlier.Count, later.Length); i += Every)
        {
            if (earlier[i].Day != DonationRow.NoDay && later[i].Day != DonationRow.NoDay)
                later[i] = later[i] with { SubId = earlier[i].SubId };
        }
    }
}
