namespace CapitolSync.Replica;

/// <summary>What a replica holds and how it behaves.</summary>
public sealed record ReplicaOptions
{
    /// <summary>The port on 127.0.0.1; 0 takes any free one.</summary>
    public int Port { get; init; }

    /// <summary>Same seed and sizes, same data, byte for byte.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many trades there are at the start.</summary>
    public int Trades { get; init; } = 12_000;

    /// <summary>How many politicians trade. Fewer than that when there are not enough filings for all.</summary>
    public int Politicians { get; init; } = 200;

    /// <summary>How many issuers are traded; 0 means a 25th of the trades, at least 15.</summary>
    public int Issuers { get; init; }

    /// <summary>How many of the known committees the site offers as a filter.</summary>
    public int Committees { get; init; } = int.MaxValue;

    /// <summary>When the newest trade was published. Fixed, so that the data does not depend on the day.</summary>
    public DateTimeOffset Newest { get; init; } = new(2026, 2, 25, 17, 30, 0, TimeSpan.Zero);

    /// <summary>From the arrival of a request to the start of its answer.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>About how big a listing page with 12 rows is made; 0 adds nothing.</summary>
    public int ListingBytes { get; init; } = 245_000;

    /// <summary>About how big the page of a trade, an issuer or a politician is made; 0 adds nothing.</summary>
    public int DetailBytes { get; init; } = 60_000;

    /// <summary>Rows that a page of trades has at most, whatever is asked for.</summary>
    public int LargestPageSize { get; init; } = 96;

    /// <summary>How the pages of trades carry the trade.</summary>
    public DetailShape DetailShape { get; init; }

    /// <summary>Whether to answer compressed when the client accepts it.</summary>
    public bool Compression { get; init; }

    /// <summary>How many requests at once it can take; null for any number.</summary>
    public Capacity? Capacity { get; init; }

    /// <summary>How many bytes of rendered pages are kept.</summary>
    public long CacheBytes { get; init; } = 256L << 20;

    /// <summary>What OpenFEC holds: no donations unless asked for.</summary>
    public OpenFecOptions OpenFec { get; init; } = OpenFecOptions.WithoutDonations;

    /// <summary>How many reports of the clock's year the House Clerk has published at the start.</summary>
    public int HouseFilings { get; init; }

    /// <summary>How many reports the Senate has published at the start.</summary>
    public int SenateFilings { get; init; }

    /// <summary>
    /// Whether both chambers publish the reports that the trades of CapitolTrades were typed off from: 3 % of the lines occur
    /// twice, 5 % of the reports are on paper, and a tenth of the others is amended.
    /// </summary>
    public bool Filed { get; init; }

    /// <summary>Whether Tiingo knows every ticker, with made-up closes of the last two months.</summary>
    public bool Prices { get; init; }

    /// <summary>Tells the time for load dates and rate limits. The donations of the start lie before <see cref="Newest"/>.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    internal int IssuerCount => Issuers > 0 ? Issuers : Math.Max(15, Trades / 25);

    internal void Validate()
    {
        Require.That(Port is >= 0 and <= ushort.MaxValue, "A port is from 0 to 65535.");
        Require.That(Trades is >= 0 and <= 2_000_000, "There can be up to 2,000,000 trades.");
        Require.That(Politicians is > 0 and <= 5_000, "There can be 1 to 5,000 politicians.");
        Require.That(Issuers >= 0 && IssuerCount <= 50_000, "There can be up to 50,000 issuers.");
        Require.That(HouseFilings is >= 0 and <= 100_000 && SenateFilings is >= 0 and <= 100_000, "There can be up to 100,000 filings.");
        Require.That(Committees >= 0, "The number of committees is not negative.");
        Require.That(Enum.IsDefined(DetailShape), "There is no such shape of detail pages.");
        Require.That(Latency >= TimeSpan.Zero, "The latency is not negative.");
        Require.That(ListingBytes >= 0 && DetailBytes >= 0 && CacheBytes >= 0, "Sizes are not negative.");
        OpenFec.Validate();
    }
}
