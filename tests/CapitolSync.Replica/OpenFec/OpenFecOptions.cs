namespace CapitolSync.Replica;

/// <summary>What the replica's OpenFEC holds and how its gateway behaves.</summary>
public sealed record OpenFecOptions
{
    /// <summary>How many committees have donations. There are others without.</summary>
    public int Committees { get; init; } = 20;

    /// <summary>How many donations there are, over all committees and both periods.</summary>
    public int Donations { get; init; } = 200_000;

    /// <summary>How many further committees there are with one to three donations a period.</summary>
    public int QuietCommittees { get; init; }

    /// <summary>How many members there are beside CapitolTrades' politicians.</summary>
    public int OtherMembers { get; init; } = 60;

    /// <summary>The share of donations without a date, 0 to 1.</summary>
    public double NullDateShare { get; init; } = 0.03;

    /// <summary>Counts above this are estimates, and off.</summary>
    public int EstimateAbove { get; init; } = 500_000;

    /// <summary>The keys that are good; null for all but those that begin with <c>bad</c>.</summary>
    public IReadOnlyList<string>? Keys { get; init; }

    /// <summary>Requests an hour for a key (rolling); null for any number.</summary>
    public int? HourlyLimit { get; init; }

    /// <summary>Requests a second for a key (rolling); null for any number.</summary>
    public int? SecondLimit { get; init; }

    /// <summary>Whether answers tell of the limit in <c>X-RateLimit-*</c>.</summary>
    public bool SendRateHeaders { get; init; } = true;

    /// <summary>Whether a 429 says in <c>Retry-After</c> when to come back.</summary>
    public bool SendRetryAfter { get; init; } = true;

    /// <summary>The members and committees, but no donations: what a replica has when nothing was asked for.</summary>
    internal static OpenFecOptions WithoutDonations { get; } = new() { Donations = 0 };

    internal void Validate()
    {
        Require.That(Committees is >= 1 and <= 5_000, "There can be 1 to 5,000 committees with donations.");
        Require.That(Donations is >= 0 and <= 5_000_000, "There can be up to 5,000,000 donations.");
        Require.That(QuietCommittees is >= 0 and <= 10_000, "There can be up to 10,000 quiet committees.");
        Require.That(OtherMembers is >= 10 and <= 3_000, "There can be 10 to 3,000 other members.");
        Require.That(NullDateShare is >= 0 and <= 1, "A share is from 0 to 1.");
        Require.That(EstimateAbove >= 0 && HourlyLimit is null or >= 0 && SecondLimit is null or >= 0, "Limits are not negative.");
    }
}
