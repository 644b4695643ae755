namespace CapitolSync;

/// <summary>A trade that an answer is about.</summary>
/// <remarks>Source: the stored trade that an answer is about.</remarks>
public sealed record AnswerTrade
{
    /// <summary>CapitolTrades' ID of the trade; <see langword="null"/> if only a filing reports it.</summary>
    public long? TxId { get; init; }

    /// <summary>The number of the official line in the database; <see langword="null"/> if only CapitolTrades reports it.</summary>
    public long? LineId { get; init; }

    /// <summary>The member's bioguide ID; <see langword="null"/> if the filer was not matched to a member.</summary>
    public string? PoliticianId { get; init; }

    /// <summary>The member's name.</summary>
    public string? Politician { get; init; }

    /// <summary>The day of the trade.</summary>
    public DateTime? TxDate { get; init; }

    /// <summary>The day on which it was filed, where that is known.</summary>
    public DateTime? FiledOn { get; init; }

    /// <summary><c>buy</c>, <c>sell</c>, <c>exchange</c> or <c>receive</c>.</summary>
    public string? TxType { get; init; }

    /// <summary>Whose asset it is.</summary>
    public string? Owner { get; init; }

    /// <summary>The ticker by which the security goes today.</summary>
    public string? Ticker { get; init; }

    /// <summary>The issuer's or the asset's name.</summary>
    public string? Issuer { get; init; }

    /// <summary>The issuer's sector.</summary>
    public string? Sector { get; init; }

    /// <summary>USD, the least that the disclosed range allows; <see langword="null"/> where no range is known.</summary>
    public decimal? AmountLow { get; init; }

    /// <summary>USD, the most that the disclosed range allows; <see langword="null"/> where no range is known or it has no upper end.</summary>
    public decimal? AmountHigh { get; init; }

    /// <summary>What it says, on one line.</summary>
    public override string ToString() => RecordText.Of(this);
}
