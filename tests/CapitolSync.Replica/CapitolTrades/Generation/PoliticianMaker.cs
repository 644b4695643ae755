using System.Globalization;
using System.Text;

namespace CapitolSync.Replica.CapitolTrades.Generation;

internal static class PoliticianMaker
{
    private static readonly (string, int)[] Parties = [("democrat", 49), ("republican", 49), ("other", 2)];

    public static IReadOnlyList<ReplicaPolitician> Make(ReplicaOptions options)
    {
        var dice = Dice.For(options.Seed, "politicians");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var made = new List<ReplicaPolitician>(options.Politicians);
        while (made.Count < options.Politicians)
        {
            var politician = One(dice);
            if (ids.Add(politician.PoliticianId))
                made.Add(politician);
        }
        return [.. made.OrderBy(p => p.PoliticianId, StringComparer.Ordinal)];
    }

    private static ReplicaPolitician One(Dice dice)
    {
        var male = dice.Chance(0.7);
        var first = dice.Pick(male ? Names.Male : Names.Female).Split('/');
        var last = dice.Pick(Names.Last);
        return new ReplicaPolitician
        {
            PoliticianId = string.Create(CultureInfo.InvariantCulture, $"{Initial(last)}{dice.Between(100, 1300):D6}"),
            StateId = dice.Pick(Places.States).Id,
            Party = dice.Weighted(Parties),
            FirstName = first[0],
            LastName = last,
            Nickname = first.Length > 1 && dice.Chance(0.6) ? first[1] : null,
            Dob = new DateOnly(1936, 1, 1).AddDays(dice.Below(57 * 365)),
            Gender = male ? "male" : "female",
            Chamber = dice.Chance(0.25) ? "senate" : "house",
        };
    }

    /// <summary>Without its accent, as in real ids.</summary>
    private static char Initial(string name)
    {
        var letter = char.ToUpperInvariant(name.Normalize(NormalizationForm.FormD)[0]);
        return char.IsAsciiLetter(letter) ? letter : 'L';
    }
}
