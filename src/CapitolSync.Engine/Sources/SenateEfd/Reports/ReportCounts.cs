using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Sources.SenateEfd.Pages;

namespace CapitolSync.Engine.Sources.SenateEfd.Reports;

/// <summary>The page's own counts: <c>(18 transactions total)</c>, <c>0 Self</c>, <c>18 Joint</c>, ...</summary>
/// <param name="Total">How many transactions.</param>
/// <param name="ByOwner">How many of each owner, by the word that the table uses.</param>
internal sealed partial record ReportCounts(int Total, IReadOnlyDictionary<string, int> ByOwner)
{
    /// <summary>Reads them.</summary>
    /// <exception cref="FilingUnreadableException">One is missing, or there twice.</exception>
    public static ReportCounts Read(IHtmlDocument document)
    {
        var total = default(int?);
        var owners = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in document.QuerySelectorAll("li"))
        {
            var text = PageText.Of(item);
            if (TotalForm().Match(text) is { Success: true } sum)
                total = total is null ? Number(sum) : throw new FilingUnreadableException(ReportGate.RowCount, "The page counts its transactions twice.");
            else if (OwnerForm().Match(text) is { Success: true } owner && !owners.TryAdd(ReportOwner.Normalize(owner.Groups["owner"].Value)!, Number(owner)))
                throw new FilingUnreadableException(ReportGate.OwnerCount, $"The page counts the owner \"{owner.Groups["owner"].Value}\" twice.");
        }
        if (total is not { } count)
            throw new FilingUnreadableException(ReportGate.RowCount, "The page does not count its transactions (\"(N transactions total)\").");
        return new ReportCounts(count, owners);
    }

    /// <summary>Compares the counts with the rows.</summary>
    /// <exception cref="FilingUnreadableException">They differ.</exception>
    public void Require(IReadOnlyCollection<FilingLine> lines)
    {
        if (lines.Count != Total)
            throw new FilingUnreadableException(ReportGate.RowCount, $"The page counts {Total} transactions, and its table has {lines.Count}.");
        if (ByOwner.Values.Sum(count => (long)count) != Total)
            throw new FilingUnreadableException(ReportGate.OwnerCount, $"The page counts {Total} transactions, and {ByOwner.Values.Sum(count => (long)count)} by owner.");
        foreach (var owner in lines.GroupBy(line => ReportOwner.Normalize(line.Owner)!, StringComparer.OrdinalIgnoreCase))
        {
            if (ByOwner.GetValueOrDefault(owner.Key) != owner.Count())
                throw new FilingUnreadableException(ReportGate.OwnerCount, $"The page counts {ByOwner.GetValueOrDefault(owner.Key)} of {owner.Key}, and its table has {owner.Count()}.");
        }
    }

    private static int Number(Match match) => int.Parse(match.Groups["count"].ValueSpan, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\((?<count>[0-9]{1,7}|[0-9]{1,3}(,[0-9]{3}){1,2}) transactions? total\)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TotalForm();

    [GeneratedRegex(@"^(?<count>[0-9]{1,7}|[0-9]{1,3}(,[0-9]{3}){1,2}) (?<owner>Self|Joint|Spouse|(Dependent )?Child(ren)?)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnerForm();
}
