using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.OpenFec.Donations;

/// <summary>Asks for itemized receipts.</summary>
public sealed record DonationsRequest : StreamRequest
{
    /// <summary>Of these members' committees, by name, bioguide ID or pattern.</summary>
    public IReadOnlyList<string>? Politicians { get; init; }

    /// <summary>Of these committees, by id.</summary>
    public IReadOnlyList<string>? Committees { get; init; }

    /// <summary>Only resume what was begun and not finished.</summary>
    public bool OnlyUnfinished { get; init; }

    /// <summary>Two-year periods, by their even years; the current and the previous one if empty.</summary>
    public IReadOnlyList<int> Periods { get; init; } = [];

    /// <summary>Received on or after.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Contributions of persons only, by the FEC's own test.</summary>
    public bool Individual { get; init; }

    /// <summary>How far before the newest contribution a later run looks again.</summary>
    public TimeSpan Overlap { get; init; } = TimeSpan.FromDays(90);

    internal override ISyncStream CreateStream() => new DonationsStream(this);
}
