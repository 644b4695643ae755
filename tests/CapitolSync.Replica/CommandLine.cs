using System.Globalization;

namespace CapitolSync.Replica;

/// <summary>The switches of the program.</summary>
internal sealed record CommandLine(ReplicaOptions Options, bool Prerender = false, bool UntilStdinCloses = false, bool Help = false)
{
    private static readonly Switch[] Switches =
    [
        Option("--port N", "port on 127.0.0.1; 0 takes a free one (default)", (o, v) => o with { Port = Number(v) }),
        Option("--seed N", "seed of the data (1)", (o, v) => o with { Seed = Number(v) }),
        Option("--trades N", "number of trades (12000)", (o, v) => o with { Trades = Number(v) }),
        Option("--politicians N", "number of politicians (200)", (o, v) => o with { Politicians = Number(v) }),
        Option("--issuers N", "number of issuers; 0 is a 25th of the trades (0)", (o, v) => o with { Issuers = Number(v) }),
        Option("--committees N", "number of committees (all)", (o, v) => o with { Committees = Number(v) }),
        Option("--newest T", "publication of the newest trade (2026-02-25T17:30:00Z)", (o, v) => o with { Newest = Instant(v) }),
        Option("--latency MS", "milliseconds before each answer (0)", (o, v) => o with { Latency = TimeSpan.FromMilliseconds(Number(v)) }),
        Option("--listing-bytes N", "about the size of a listing page; 0 adds nothing (245000)", (o, v) => o with { ListingBytes = Number(v) }),
        Option("--detail-bytes N", "about the size of a detail page; 0 adds nothing (60000)", (o, v) => o with { DetailBytes = Number(v) }),
        Option("--detail-shape S", "flight, html or mixed (mixed)", (o, v) => o with { DetailShape = Enum.Parse<DetailShape>(v, true) }),
        Option("--slow-above N", "in flight above which latency doubles", (o, v) => o with { Capacity = Room(o) with { SlowAbove = Number(v) } }),
        Option("--reject-above N", "in flight above which it answers 429", (o, v) => o with { Capacity = Room(o) with { RejectAbove = Number(v) } }),
        Option("--cache-bytes N", "bytes of rendered pages to keep (268435456)", (o, v) => o with { CacheBytes = Number(v) }),
        Fec("--donations N", "number of donations (0)", (o, v) => o with { Donations = Number(v) }),
        Fec("--fec-committees N", "committees with donations (20)", (o, v) => o with { Committees = Number(v) }),
        Fec("--quiet-committees N", "committees with next to none (0)", (o, v) => o with { QuietCommittees = Number(v) }),
        Fec("--other-members N", "members beside CapitolTrades' (60)", (o, v) => o with { OtherMembers = Number(v) }),
        Fec("--null-dates SHARE", "share of donations without a date (0.03)", (o, v) => o with { NullDateShare = Share(v) }),
        Fec("--estimate-above N", "counts above this are estimates (500000)", (o, v) => o with { EstimateAbove = Number(v) }),
        Fec("--fec-keys K,K", "good API keys (all but those in bad…)", (o, v) => o with { Keys = v.Split(',') }),
        Fec("--hourly-limit N", "OpenFEC requests an hour for a key", (o, v) => o with { HourlyLimit = Number(v) }),
        Fec("--second-limit N", "OpenFEC requests a second for a key", (o, v) => o with { SecondLimit = Number(v) }),
        Option("--house-filings N", "reports of this year that the House Clerk has (0)", (o, v) => o with { HouseFilings = Number(v) }),
        Option("--senate-filings N", "reports that the Senate has (0)", (o, v) => o with { SenateFilings = Number(v) }),
        Flag("--filed", "both chambers publish the reports behind CapitolTrades' trades", c => c with { Options = c.Options with { Filed = true } }),
        Flag("--prices", "Tiingo knows every ticker", c => c with { Options = c.Options with { Prices = true } }),
        Flag("--no-rate-headers", "no X-RateLimit-*", c => c.WithFec(o => o with { SendRateHeaders = false })),
        Flag("--no-retry-after", "no Retry-After with a 429 for the limit", c => c.WithFec(o => o with { SendRetryAfter = false })),
        Flag("--compression", "answer with br or gzip to clients that accept it", c => c with { Options = c.Options with { Compression = true } }),
        Flag("--prerender", "render all pages before it says that it is ready", c => c with { Prerender = true }),
        Flag("--until-stdin-closes", "end when stdin closes", c => c with { UntilStdinCloses = true }),
        Flag("--help", "show this", c => c with { Help = true }),
    ];

    public static string Usage { get; } = "Usage: CapitolSync.Replica [switches]" + Environment.NewLine
        + string.Join(Environment.NewLine, Switches.Select(s => $"  {s.Syntax,-22} {s.Meaning}"));

    /// <exception cref="ArgumentException">A switch is unknown, lacks its value, or has a bad one.</exception>
    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var line = new CommandLine(new ReplicaOptions());
        for (var i = 0; i < arguments.Count; i++)
        {
            var known = Array.Find(Switches, s => s.Name == arguments[i])
                ?? throw new ArgumentException($"Unknown switch {arguments[i]}. --help lists them all.", paramName: null);
            if (known.TakesValue && ++i == arguments.Count)
                throw new ArgumentException($"{known.Name} needs a value.", paramName: null);
            try
            {
                line = known.Apply(line, arguments[i]);
            }
            catch (Exception e) when (e is FormatException or OverflowException or ArgumentException)
            {
                throw new ArgumentException($"{known.Name} cannot be {arguments[i]}.", paramName: null, e);
            }
        }
        return line;
    }

    private static Capacity Room(ReplicaOptions options) => options.Capacity ?? new Capacity(int.MaxValue, int.MaxValue);

    private static int Number(string text) => int.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private static double Share(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private CommandLine WithFec(Func<OpenFecOptions, OpenFecOptions> change) =>
        this with { Options = Options with { OpenFec = change(Options.OpenFec) } };

    private static Switch Fec(string syntax, string meaning, Func<OpenFecOptions, string, OpenFecOptions> apply) =>
        new(syntax, meaning, (line, value) => line.WithFec(o => apply(o, value)));

    private static Switch Option(string syntax, string meaning, Func<ReplicaOptions, string, ReplicaOptions> apply) =>
        new(syntax, meaning, (line, value) => line with { Options = apply(line.Options, value) });

    private static Switch Flag(string syntax, string meaning, Func<CommandLine, CommandLine> apply) =>
        new(syntax, meaning, (line, _) => apply(line));

    private sealed record Switch(string Syntax, string Meaning, Func<CommandLine, string, CommandLine> Apply)
    {
        public string Name => Syntax.Split(' ')[0];

        public bool TakesValue => Syntax.Contains(' ');
    }
}
