namespace CapitolSync.Replica.OpenFec.Store;

/// <summary>19 digits: a 4, the day of loading as MMDDYYYY, a 2, and the row's number in nine digits.</summary>
internal static class SubIds
{
    private const long Block = 10_000_000_000;
    private const long First = 2_000_000_000;

    public static long Make(DateOnly loaded, int number) =>
        (((400_000_000L + (loaded.Month * 1_000_000) + (loaded.Day * 10_000) + loaded.Year) * Block) + First) + number;

    public static int Number(long subId) => (int)((subId % Block) - First);
}
