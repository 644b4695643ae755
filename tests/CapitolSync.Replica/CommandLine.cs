using System.Globalization;

namespace CapitolSync.Replica;

/// <summary>The switches of the program.</summary>
internal sealed record CommandLine(ReplicaOptions Options, bool UntilStdinCloses = false, bool Help = false)
{
    private static readonly Switch[] Switches =
    [
        new("--port", "N", "port on 127.0.0.1; 0 takes a free one (default)", (c, v) => c.With(c.Options with { Port = Number(v) })),
        new("--seed", "N", "seed of the data (1)", (c, v) => c.With(c.Options with { Seed = Number(v) })),
        new("--trades", "N", "number of trades (12000)", (c, v) => c.With(c.Options with { Trades = Number(v) })),
        new("--politicians", "N", "number of politicians (200)", (c, v) => c.With(c.Options with { Politicians = Number(v) })),
        new("--issuers", "N", "number of issuers; 0 is a 25th of the trades (0)", (c, v) => c.With(c.Options with { Issuers = Number(v) })),
        new("--committees", "N", "number of committees (all)", (c, v) => c.With(c.Options with { Committees = Number(v) })),
        new("--newest", "T", "publication of the newest trade (2026-02-25T17:30:00Z)", (c, v) => c.With(c.Options with { Newest = Instant(v) })),
        new("--latency", "MS", "milliseconds before each answer (0)", (c, v) => c.With(c.Options with { Latency = TimeSpan.FromMilliseconds(Number(v)) })),
        new("--listing-bytes", "N", "about the size of a listing page; 0 adds nothing (245000)", (c, v) => c.With(c.Options with { ListingBytes = Number(v) })),
        new("--detail-bytes", "N", "about the size of a detail page; 0 adds nothing (60000)", (c, v) => c.With(c.Options with { DetailBytes = Number(v) })),
        new("--detail-shape", "S", "flight, html or mixed (mixed)", (c, v) => c.With(c.Options with { DetailShape = Enum.Parse<DetailShape>(v, ignoreCase: true) })),
        new("--slow-above", "N", "requests in flight above which latency doubles", (c, v) => c.With(c.Options with { Capacity = Room(c) with { SlowAbove = Number(v) } })),
        new("--reject-above", "N", "requests in flight above which it answers 429", (c, v) => c.With(c.Options with { Capacity = Room(c) with { RejectAbove = Number(v) } })),
        new("--cache-bytes", "N", "bytes of rendered pages to keep (268435456)", (c, v) => c.With(c.Options with { CacheBytes = Number(v) })),
        new("--compression", null, "answer with br or gzip to clients that accept it", (c, _) => c.With(c.Options with { Compression = true })),
        new("--until-stdin-closes", null, "end when stdin closes", (c, _) => c with { UntilStdinCloses = true }),
        new("--help", null, "show this", (c, _) => c with { Help = true }),
    ];

    public static string Usage { get; } = "Usage: CapitolSync.Replica [switches]" + Environment.NewLine
        + string.Join(Environment.NewLine, Switches.Select(s => $"  {s.Name + " " + s.Argument,-22} {s.Meaning}"));

    /// <exception cref="ArgumentException">A switch is unknown, lacks its value, or has a bad one.</exception>
    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var line = new CommandLine(new ReplicaOptions());
        for (var i = 0; i < arguments.Count; i++)
        {
            var known = Array.Find(Switches, s => s.Name == arguments[i])
                ?? throw new ArgumentException($"Unknown switch {arguments[i]}. --help lists them all.", paramName: null);
            if (known.Argument is not null && ++i == arguments.Count)
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

    private static Capacity Room(CommandLine line) => line.Options.Capacity ?? new Capacity(int.MaxValue, int.MaxValue);

    private static int Number(string text) => int.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private CommandLine With(ReplicaOptions options) => this with { Options = options };

    private sealed record Switch(string Name, string? Argument, string Meaning, Func<CommandLine, string, CommandLine> Apply);
}
