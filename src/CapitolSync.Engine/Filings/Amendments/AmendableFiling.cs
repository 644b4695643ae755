namespace CapitolSync.Engine.Filings.Amendments;

/// <summary>A filing as far as it takes to say what amends what.</summary>
/// <param name="FilingId">Its id.</param>
/// <param name="FiledOn">The day of filing.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record AmendableFiling(string FilingId, DateOnly FiledOn, IReadOnlyList<KeyedLine> Lines)
{
    /// <summary>The moment of filing, where the source prints it (Senate).</summary>
    public DateTimeOffset? FiledAt { get; init; }

    /// <summary>The day in the title (Senate); on amendments that of the original.</summary>
    public DateOnly? TitleOn { get; init; }

    /// <summary>The number of the amendment (Senate); null on an original.</summary>
    public int? Amendment { get; init; }

    /// <summary>A reference to one of its lines.</summary>
    public LineRef Ref(KeyedLine line) => new(FilingId, line.Key);
}
