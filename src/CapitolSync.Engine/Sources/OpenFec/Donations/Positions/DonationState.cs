using System.Text.Json.Serialization;

namespace CapitolSync.Engine.Sources.OpenFec.Donations.Positions;

/// <summary>What is kept of a committee and period from run to run.</summary>
[JsonConverter(typeof(DonationStateConverter))]
internal sealed record DonationState
{
    /// <summary>Which reading of everything this is or was; the first is 1.</summary>
    public int Pass { get; init; } = 1;

    /// <summary>The cursor of the reading of everything, as the API wrote it; it stays when that is done.</summary>
    public string? LastIndexes { get; init; }

    /// <summary>When the reading of everything began, UTC.</summary>
    public DateTimeOffset? ReadingSince { get; init; }

    /// <summary>Everything has been read once.</summary>
    public bool IsLoaded { get; init; }

    /// <summary>Everything is being read again, since the counts differed.</summary>
    public bool IsReread { get; init; }

    /// <summary>Rows read in this reading of everything.</summary>
    public long Read { get; init; }

    /// <summary>Rows that the FEC counts, as of the last look.</summary>
    public long? Count { get; init; }

    /// <summary>When our count was last compared with the FEC's, UTC.</summary>
    public DateTimeOffset? CountedAt { get; init; }

    /// <summary>When our count was last the same as an exact one, UTC.</summary>
    public DateTimeOffset? ProvenAt { get; init; }

    /// <summary>By how much the FEC's estimate was above the exact count then; 0 where the FEC counted.</summary>
    public long EstimateError { get; init; }

    /// <summary>When the reading that last brought this up to date began, UTC: what was loaded since is new.</summary>
    public DateTimeOffset? UpToDate { get; init; }

    /// <summary>How far the reading of what is new has got; <see langword="null"/> if none is in progress.</summary>
    public UpdateState? Update { get; init; }

    /// <summary>Rows that could not be read, until they can be or are no longer listed.</summary>
    public IReadOnlyList<UnreadableDonation> Unreadable { get => field ?? []; init => field = value is { Count: > 0 } ? value : null; }

    /// <summary>There is nothing left to read.</summary>
    public bool IsComplete => IsLoaded && !IsReread && Update is null && UpToDate is not null && Unreadable.Count == 0;

    /// <summary>The state at the end of a reading of everything.</summary>
    public DonationState Loaded(long count, DateTimeOffset now) => this with
    {
        IsLoaded = true,
        IsReread = false,
        Update = null,
        Count = count,
        CountedAt = now,
        UpToDate = ReadingSince ?? now,
    };

    /// <summary>The state once our count is the same as an exact one.</summary>
    public DonationState Proven(DateTimeOffset now, long estimateError = 0) => this with { ProvenAt = now, EstimateError = estimateError };

    /// <summary>The state at the beginning of another reading of everything.</summary>
    public DonationState Again(DateTimeOffset now) => this with
    {
        IsReread = true,
        // Everything is read again, these too.
        Unreadable = [],
        Pass = Pass + 1,
        LastIndexes = null,
        Read = 0,
        ReadingSince = now,
        Update = null,
    };

    /// <summary>The state once everything new has been read.</summary>
    public DonationState Updated(DateTimeOffset startedAt, long? count, DateTimeOffset? countedAt) => this with
    {
        Update = null,
        UpToDate = startedAt,
        Count = count ?? Count,
        CountedAt = countedAt ?? CountedAt,
    };
}
