using CapitolSync.Replica.OpenFec.Store;

namespace CapitolSync.Replica.OpenFec.Generation;

/// <summary>How many cents.</summary>
internal static class Amounts
{
    private static readonly int[] Dollars =
        [5, 10, 10, 15, 20, 25, 25, 35, 50, 50, 75, 100, 100, 100, 200, 250, 250, 500, 500, 1_000, 1_000, 2_500, 2_900, 3_300, 3_500];

    public static long Pick(AmountKind kind, Dice dice) => kind switch
    {
        AmountKind.Donation => Donation(dice),
        AmountKind.Chargeback => -Math.Max(1, Donation(dice)),
        AmountKind.Pac => 50_000L * dice.Between(1, 10),
        AmountKind.Loan => (100_000L * dice.Between(5, 3_000)) + dice.Below(100),
        AmountKind.Transfer => Transfer(dice),
        _ => dice.Between(1, 900_000),
    };

    /// <summary>Mostly round, one in eight with cents, now and then nothing at all.</summary>
    private static long Donation(Dice dice) => dice.Below(1_000) switch
    {
        < 4 => 0,
        < 6 => dice.Between(1, 9),
        < 125 => dice.Between(1, 350_000),
        _ => 100L * Dollars[dice.Below(Dollars.Length)],
    };

    /// <summary>One in ten is over a million dollars.</summary>
    private static long Transfer(Dice dice) =>
        dice.Chance(0.1) ? 100_000_000L + ((long)dice.Below(1_000_000) * dice.Between(1, 900)) : dice.Between(500_000, 50_000_000);
}
