namespace CapitolSync.Replica.OpenFec.Generation;

/// <summary>Makes terms without a gap, ending with the Congress that sits, or before it for former members.</summary>
internal static class TermMaker
{
    public static IReadOnlyList<ReplicaTerm> Make(ReplicaPolitician politician, bool moved, bool current, int year, Dice dice)
    {
        var state = politician.StateId.ToUpperInvariant();
        var party = politician.Party switch { "democrat" => "Democrat", "republican" => "Republican", _ => "Independent" };
        // Congresses begin in odd years.
        var congress = year - 1 + (year % 2) - (current ? 0 : 2 * dice.Between(1, 12));
        var senator = moved || politician.Chamber == "senate";
        var end = congress + 2 + (senator ? 2 * dice.Below(3) : 0);
        if (!current)
            end = Math.Min(end, year - 1 + (year % 2));

        var terms = new List<ReplicaTerm>();
        void Add(int count, string type, int years, int? district, int? seatClass)
        {
            for (; count > 0; count--, end -= years)
                terms.Insert(0, new ReplicaTerm(type, new(end - years, 1, 3), new(end, 1, 3), state, district, seatClass, party));
        }
        if (senator)
            Add(dice.Between(1, 3), "sen", 6, null, Class(end));
        if (!senator || moved)
            Add(dice.Between(1, 5), "rep", 2, dice.Between(0, 12), null);
        return terms;
    }

    /// <summary>Class 2 ends in 2027, as it did in 1901 and every six years between.</summary>
    private static int Class(int end) => (end - 1901) / 2 % 3 switch { 0 => 2, 1 => 3, _ => 1 };
}
