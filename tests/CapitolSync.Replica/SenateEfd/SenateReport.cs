namespace CapitolSync.Replica.SenateEfd;

/// <summary>A report as the replica's Senate has it.</summary>
/// <param name="Id">Its UUID.</param>
/// <param name="Filer">Who filed.</param>
/// <param name="FiledOn">The day of filing in US/Eastern.</param>
public sealed record SenateReport(Guid Id, SenateFilerNames Filer, DateOnly FiledOn)
{
    /// <summary>The time of filing as the page prints it.</summary>
    public string FiledTime { get; init; } = "10:27 AM";

    /// <summary>The day in the title; the day of filing where it is not set.</summary>
    public DateOnly? TitleOn { get; init; }

    /// <summary>The number of the amendment; null on an original.</summary>
    public int? Amendment { get; init; }

    /// <summary>How many pages of paper; 0 on an electronic report.</summary>
    public int PaperPages { get; init; }

    /// <summary>The transactions, number 1 first.</summary>
    public IReadOnlyList<SenateTransaction> Transactions { get; init; } = [];

    /// <summary>The title as the search and the page print it.</summary>
    public string Title => FormattableString.Invariant($"Periodic Transaction Report for {TitleOn ?? FiledOn:MM/dd/yyyy}{(Amendment is { } number ? FormattableString.Invariant($" (Amendment {number})") : "")}");

    /// <summary>The path of its page.</summary>
    public string Path => $"/search/view/{(PaperPages > 0 ? "paper" : "ptr")}/{Id:D}/";
}
