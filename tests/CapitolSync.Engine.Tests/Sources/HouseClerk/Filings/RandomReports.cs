using System.Globalization;
using CapitolSync.Replica.HouseClerk;

namespace CapitolSync.Engine.Tests.Sources.HouseClerk.Filings;

/// <summary>Reports that nobody has filed: everything that the form allows, in any company, printed a little otherwise than the Clerk does.</summary>
internal sealed class RandomReports(int seed)
{
    private static readonly string[] Codes =
    [
        "4K", "5C", "5F", "5P", "AB", "BA", "BK", "CO", "CS", "CT", "DB", "DO", "DS", "EF", "EQ", "ET", "FA", "FE", "FN", "FU", "GS", "HE", "HN", "IC", "IH", "IP",
        "IR", "MA", "MF", "MO", "OI", "OL", "OP", "OT", "PE", "PM", "PS", "RE", "RF", "RN", "RP", "RS", "SA", "ST", "TR", "VA", "VI", "WU",
    ];

    private static readonly string[] Tickers = ["BA", "BRK.B", "T$A", "CRYPTO:BTC", "RDS/A", "91282CNG2", "F", "BTC-USD"];

    private static readonly string[] Amounts =
    [
        "$1,001 - $15,000", "$15,001 - $50,000", "$50,001 - $100,000", "$100,001 - $250,000", "$250,001 - $500,000", "$500,001 - $1,000,000",
        "$1,000,001 - $5,000,000", "$5,000,001 - $25,000,000", "$25,000,001 - $50,000,000", "Over $50,000,000", "Spouse/DC Over $1,000,000",
        "$982.18", "$9.00", "$0.50", "$1,234,567.89", "$15.00",
    ];

    // What a reader could take for something else: columns, rows, titles, labels, ticks.
    private static readonly string[] Words =
    [
        "Common", "Stock", "of", "the", "Inc.", "Ltd.", "American", "Depositary", "Shares,", "(The)", "(Cayman)", "Class", "A", "5%", "7/9/2026", "01/02/2026", "P", "S",
        "(partial)", "E", "SP", "DC", "JT", "ID", "Owner", "Asset", "Date", "Amount", "$1,001", "-", "$15,000", "$200?", "*", "**", "Type", "New", "Amended", "&", "[ST]", "(BA)",
        "Comments", "Signed:", "Digitally", "12/31/2025,", "Transaction", "Notification", "CERTIFICATION", "2000152831", "Interactive-Brokers-Account-#1", "3.125", "C", "CS", "IPO",
    ];

    // Not set like labels, so that they are none wherever they stand.
    private static readonly string[] LabelWords = ["C:", "D:", "L:", "Location:", "Description:", "Comments:", "Notes:", "Filing Status:", "F S: New"];

    private readonly Random _random = new(seed);

    public PtrReport Next()
    {
        var era = Chance(2) ? PtrEra.New : PtrEra.Old;
        var layout = (era is PtrEra.New, Chance(2)) switch
        {
            (true, true) => nameof(PtrLayout.Since2022),
            (true, false) => nameof(PtrLayout.WithIds),
            (false, true) => nameof(PtrLayout.Of2020),
            (false, false) => nameof(PtrLayout.Of2015),
        };
        var hasBlankLabels = era is PtrEra.New && Chance(5);
        var report = Reports.Of(era, layout, [.. Enumerable.Range(0, 1 + _random.Next(14)).Select(_ => Row(layout, !hasBlankLabels))]);
        return report with
        {
            Layout = report.Layout with
            {
                Bottom = 73 + _random.Next(250),
                Scale = Pick(0.98, 1, 1, 1.02),
                Jitter = Pick(0, 0, 0.5, 1, 2),
                JitterSeed = _random.Next(),
            },
            SwappedLetters = era is PtrEra.Old ? Pick("", "ABGLU", "SCDPT", "EIORN") : "",
            HasBlankLabels = hasBlankLabels,
            HasFootnote = Chance(2),
            HasStamp = Chance(2),
            HasSignatureLabel = !Chance(4),
            SignedOn = Pick("01/20/2026", "2/1/2026", "02/1/2026"),
            StateDistrict = Pick("VA01", "AK00", "DC00"),
            FilerStatus = Pick("Member", "Former Member", "Congressional Candidate"),
            Vehicles = Chance(2) ? [] : [Text(12, hasLabels: true), "L: US"],
            Comments = Chance(2) ? null : Text(80, hasLabels: true),
        };
    }

    private PtrRow Row(string layout, bool hasLabels)
    {
        var isAmended = Chance(5);
        return new()
        {
            Id = isAmended && string.Equals(layout, nameof(PtrLayout.WithIds), StringComparison.Ordinal) ? "2000152831" : "",
            Owner = Pick("", "SP", "DC", "JT"),
            Asset = Asset(),
            Type = Pick("P", "S", "S (partial)", "E"),
            Date = Day(),
            Notified = Day(),
            Amount = Pick(Amounts),
            CapitalGains = Chance(3),
            FilingStatus = isAmended ? "Amended" : Pick("New", "New", "Deleted"),
            Subholding = Detail(hasLabels),
            Location = Detail(hasLabels),
            Description = Detail(hasLabels),
            Comments = Detail(hasLabels),
        };
    }

    private string Asset()
    {
        var name = "Asset " + Text(_random.Next(30), hasLabels: false);
        var ticker = Chance(3) ? "" : $" ({Pick(Tickers)})";
        return name.TrimEnd() + ticker + (Chance(8) ? "" : $" [{Pick(Codes)}]");
    }

    private string? Detail(bool hasLabels) => Chance(2) ? null : Text(Pick(3, 12, 90), hasLabels);

    private string Text(int words, bool hasLabels) => string.Join(
        ' ', Enumerable.Range(0, words).Select(_ => hasLabels && Chance(12) ? Pick(LabelWords) : Pick(Words)).DefaultIfEmpty("none"));

    private string Day()
    {
        var day = new DateOnly(2012, 1, 1).AddDays(_random.Next(5_000));
        return day.ToString(Pick("MM/dd/yyyy", "MM/d/yyyy", "M/d/yyyy"), CultureInfo.InvariantCulture);
    }

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private T Pick<T>(params T[] values) => values[_random.Next(values.Length)];
}
