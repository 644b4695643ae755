namespace CapitolSync.Replica.CapitolTrades.Generation;

internal static class IssuerMaker
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string CodeLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private static readonly (string, int)[] Kinds =
    [
        ("stock", 78), ("etf", 5), ("mutual-fund", 3), ("corporate-bond", 4), ("municipal-security", 3), ("crypto", 2),
        ("reit", 2), ("non-public-stock", 2), ("other-securities", 1),
    ];

    public static IReadOnlyList<ReplicaIssuer> Make(ReplicaOptions options)
    {
        var dice = Dice.For(options.Seed, "issuers");
        var ids = new HashSet<long>();
        var count = options.IssuerCount + FilingMaker.Newcomers;
        var made = new List<ReplicaIssuer>(count);
        while (made.Count < count)
        {
            var id = dice.Chance(0.7) ? dice.Between(429_000, 437_999) : dice.Between(2_260_000, 2_349_999);
            if (ids.Add(id))
                made.Add(One(options, dice, id, made.Count));
        }
        return made;
    }

    private static ReplicaIssuer One(ReplicaOptions options, Dice dice, long id, int number)
    {
        var kind = dice.Weighted(Kinds);
        var (word, sector) = dice.Pick(Companies.Trades);
        // The awkward ones come among the first, because these are traded most.
        var name = number % 4 == 1 && number / 4 < Companies.Awkward.Count
            ? Companies.Awkward[number / 4]
            : Name(dice, kind, word);
        if (name[0] == '$')
            kind = "crypto";
        var listed = kind is "stock" or "etf" or "reit" && dice.Chance(0.92);
        var country = listed && dice.Chance(0.95) ? (dice.Chance(0.85) ? "us" : dice.Pick(Places.Countries).Id) : null;
        return new ReplicaIssuer
        {
            IssuerId = id,
            StateId = country == "us" && dice.Chance(0.9) ? dice.Pick(Places.States).Id : null,
            C2iq = listed && dice.Chance(0.9) ? Code(dice, 8) : null,
            Country = country,
            IssuerName = name,
            IssuerTicker = Ticker(dice, kind, listed),
            Sector = listed && dice.Chance(0.95) ? sector : null,
            Performance = listed ? PerformanceMaker.Make(options, id) : null,
            Kind = kind,
        };
    }

    private static string Name(Dice dice, string kind, string word)
    {
        var head = dice.Pick(Companies.Heads);
        return kind switch
        {
            "etf" => $"{head} {word} ETF",
            "mutual-fund" => $"{head} Growth & Income Fund",
            "corporate-bond" => $"{head} {word} {dice.Between(2, 7)}.{dice.Below(10)}% {dice.Between(2027, 2049)}",
            "municipal-security" => $"{dice.Pick(Places.States).Label.ToUpperInvariant()} {head.ToUpperInvariant()} REV BDS",
            "crypto" => $"{head.ToUpperInvariant()} COIN",
            _ => $"{head} {word} {dice.Pick(Companies.Forms)}",
        };
    }

    private static string? Ticker(Dice dice, string kind, bool listed)
    {
        if (kind == "crypto")
            return "$" + Code(dice, dice.Between(3, 5));
        if (!listed)
            return dice.Chance(0.15) ? $"{dice.Between(1_000_000, 9_999_999)}Z:LN" : null;

        var letters = string.Concat(Enumerable.Range(0, dice.Between(1, 4)).Select(_ => Letters[dice.Below(26)]));
        return dice.Below(20) switch
        {
            0 => $"{letters}/B:US",
            1 => $"{letters}:LN",
            2 => $"{letters}:GR",
            _ => $"{letters}:US",
        };
    }

    private static string Code(Dice dice, int length) =>
        string.Create(length, dice, static (span, dice) =>
        {
            foreach (ref var c in span)
                c = CodeLetters[dice.Below(CodeLetters.Length)];
        });
}
