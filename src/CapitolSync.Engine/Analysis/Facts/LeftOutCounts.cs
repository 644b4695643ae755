using System.Globalization;

namespace CapitolSync.Engine.Analysis.Facts;

/// <summary>How many transactions an answer leaves out, by reason.</summary>
internal sealed class LeftOutCounts
{
    private readonly SortedDictionary<LeftOut, int> _counts = [];

    /// <summary>All of them.</summary>
    public int Total => _counts.Values.Sum();

    /// <summary>Those of one reason.</summary>
    public int this[LeftOut reason] => _counts.GetValueOrDefault(reason);

    public void Add(LeftOut reason, int count = 1)
    {
        if (reason != LeftOut.No && count > 0)
            _counts[reason] = this[reason] + count;
    }

    public void Add(LeftOutCounts other)
    {
        foreach (var (reason, count) in other._counts)
            Add(reason, count);
    }

    /// <summary>The reasons in words, with their numbers: <c>3 options, 1 without a price</c>; null where nothing is left out.</summary>
    public string? Describe() => _counts.Count == 0 ? null
        : string.Join(", ", _counts.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Value:N0} {Words(pair.Key, pair.Value)}")));

    /// <summary>What an answer is made of and what it leaves out.</summary>
    /// <param name="seen">All transactions.</param>
    /// <param name="what">What was done with those that count: <c>measured</c>.</param>
    /// <param name="before">What the sentence begins with.</param>
    public AnswerNote Note(int seen, string what, string before = "")
    {
        var (total, counted) = (Total, seen - Total);
        var rest = total == 0 ? "." : string.Create(CultureInfo.InvariantCulture, $", {total:N0} left out: {Describe()}.");
        return new AnswerNote(string.Create(CultureInfo.InvariantCulture, $"{before}{counted:N0} {(counted == 1 ? "trade" : "trades")} {what}{rest}"), total > counted);
    }

    /// <summary>A reason in words, for a number of transactions.</summary>
    public static string Words(LeftOut reason, int count) => reason switch
    {
        LeftOut.Option => count == 1 ? "option" : "options",
        LeftOut.Bond => count == 1 ? "bond" : "bonds",
        LeftOut.OtherAsset => count == 1 ? "other asset" : "other assets",
        LeftOut.UnknownAsset => "of unknown kind",
        LeftOut.NoTicker => "without a ticker",
        LeftOut.NoDate => "without a date",
        LeftOut.NoAmount => "without an amount",
        LeftOut.NoPrice => "without a price",
        LeftOut.OneSidedExchange => count == 1 ? "exchange of one side" : "exchanges of one side",
        LeftOut.OtherType => "of another type",
        LeftOut.HorizonNotOver => "not over yet",
        LeftOut.PricesEnd => "whose prices end before",
        LeftOut.NoBenchmark => "without the benchmark's price",
        LeftOut.NoMember => "of filers who were not matched to a member",
        LeftOut.NoFilingDate => "without a filing date",
        LeftOut.NoSector => "without a sector",
        LeftOut.NoCompany => count == 1 ? "whose company is not known" : "whose companies are not known",
        LeftOut.NoSeat => "while on no known committee",
        LeftOut.NoClaim => "while on committees without a jurisdiction",
        LeftOut.NoBaseline => "with too little to compare with",
        _ => "",
    };
}
