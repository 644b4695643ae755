using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Soak;

/// <summary>What changes upstream.</summary>
/// <param name="Added">New trades.</param>
/// <param name="Removed">Trades that leave.</param>
/// <param name="Where">From where they leave.</param>
/// <param name="Corrected">Trades that are corrected.</param>
internal sealed record SoakChange(int Added, int Removed, RemoveFrom Where, int Corrected)
{
    public int DonationsAdded { get; init; }

    public int DonationsCorrected { get; init; }

    public int DonationsRemoved { get; init; }

    public static SoakChange Roll(Random dice) => new(
        dice.Next(3) == 0 ? 0 : dice.Next(30),
        dice.Next(2) == 0 ? 0 : dice.Next(12),
        (RemoveFrom)dice.Next(3),
        dice.Next(4) == 0 ? dice.Next(1, 15) : 0)
    {
        DonationsAdded = dice.Next(2) == 0 ? 0 : dice.Next(40),
        DonationsCorrected = dice.Next(3) == 0 ? dice.Next(10) : 0,
        DonationsRemoved = dice.Next(3) == 0 ? dice.Next(10) : 0,
    };
}
