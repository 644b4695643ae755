using CapitolSync.Replica.CapitolTrades.Generation;

namespace CapitolSync.Replica.OpenFec.Generation;

/// <summary>Names of people as the FEC writes them.</summary>
internal static class People
{
    public static PersonName Name(Dice dice)
    {
        var first = dice.Pick(dice.Chance(0.5) ? Names.Male : Names.Female).Split('/')[0].ToUpperInvariant();
        var last = dice.Chance(0.01) ? dice.Pick(Words.AwkwardLastNames) : dice.Pick(Names.Last).ToUpperInvariant();
        var middle = dice.Chance(0.4) ? $"{(char)('A' + dice.Below(26))}." : null;
        var suffix = dice.Chance(0.03) ? dice.Pick(["JR", "SR", "III"]) : null;
        return new PersonName(first, middle, last, suffix, dice.Chance(0.05) ? dice.Pick(["MR.", "MS.", "DR."]) : null);
    }
}
