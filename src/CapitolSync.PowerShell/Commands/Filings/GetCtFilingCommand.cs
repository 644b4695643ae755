using System.Management.Automation;
using CapitolSync.Engine.Filings.Tables;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Queries.Lookups;
using CapitolSync.Lists;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Commands.Parameters.Values;

namespace CapitolSync.PowerShell.Commands.Filings;

/// <summary>
/// <para type="synopsis">Gets stored official filings, and shows how completely they were read.</para>
/// </summary>
/// <remarks>
/// <para type="description">Reads the periodic transaction reports that members filed, newest first: who filed, when,
/// how many transactions were read, and where the document is kept. Several values of one parameter are alternatives.
/// IDs and names may contain wildcards, and case does not matter.</para>
/// <para type="description">Status is new (not read yet), parsed, scan (a paper report, which has no rows), failed
/// (Error names the check that the report did not pass; it has no rows), or gone (the index no longer lists it; its
/// rows stay). -Coverage counts them per chamber and year, so that you can tell what is missing, and how many of their
/// transactions CapitolTrades has too (Linked) or may have (Ambiguous: several match, so none is linked).</para>
/// <para type="note">Under 5 U.S.C. 13107(c), it is unlawful to obtain or use a report for any unlawful purpose, for any
/// commercial purpose other than by news and communications media for dissemination to the general public, for
/// determining or establishing the credit rating of any individual, or, directly or indirectly, for the solicitation of
/// money for any political, charitable, or other purpose.</para>
/// <para type="link">Sync-HouseFiling</para>
/// <para type="link">Update-CtFiling</para>
/// <para type="link">Set-CtFiling</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>How complete is it?</para>
/// <code>Get-CtFiling -Coverage</code>
/// </example>
/// <example>
/// <para>What one member filed</para>
/// <code>Get-CtFiling -Politician 'Nancy Pelosi'</code>
/// </example>
/// <example>
/// <para>Reports that could not be read, and why</para>
/// <code>Get-CtFiling -Status failed | Select-Object FilingId, Error, ErrorMessage, DocumentPath</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "CtFiling", DefaultParameterSetName = FilingSet)]
[OutputType(typeof(Filing), ParameterSetName = [FilingSet])]
[OutputType(typeof(FilingCoverage), ParameterSetName = [CoverageSet])]
public sealed class GetCtFilingCommand : TextInputCommand
{
    private const string FilingSet = "Filing";
    private const string CoverageSet = "Coverage";

    /// <summary><para type="description">Filings by ID (the House Clerk's DocID or the Senate's UUID); wildcards are allowed.</para></summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? FilingId { get; set; }

    /// <summary><para type="description">Members who filed, by name or bioguide ID; wildcards are allowed.</para></summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("PoliticianId", "Member")]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? Politician { get; set; }

    /// <summary><para type="description">Members who filed by name, as with -Politician.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? Name { get; set; }

    /// <summary><para type="description">Who publishes them: house or senate.</para></summary>
    [Parameter]
    [ClosedList(ClosedListName.FilingSource)]
    [ArgumentCompleter(typeof(ClosedListCompleter))]
    public string[]? Source { get; set; }

    /// <summary><para type="description">How they were read: new, parsed, scan, failed, gone.</para></summary>
    [Parameter]
    [ClosedList(ClosedListName.FilingStatus)]
    [ArgumentCompleter(typeof(ClosedListCompleter))]
    public string[]? Status { get; set; }

    /// <summary><para type="description">The years that the source lists them under; a late report can be listed under an earlier year.</para></summary>
    [Parameter]
    public int[]? Year { get; set; }

    /// <summary><para type="description">Filed on or after this day: 2026-03-31, or 2026 and 2026-03 for the first day of a year or a month.</para></summary>
    [Parameter]
    [Alias("From")]
    [DateArgument(IsDay = true)]
    public DateTime? Since { get; set; }

    /// <summary><para type="description">Filed before this day; the day itself is not included, so 2026 means up to the end of 2025.</para></summary>
    [Parameter]
    [DateArgument(IsDay = true)]
    public DateTime? Before { get; set; }

    /// <summary><para type="description">Filed after this day, which is not included: 2026 means from 2027 on.</para></summary>
    [Parameter]
    [DateArgument(IsDay = true, IsAfter = true)]
    public DateTime? After { get; set; }

    /// <summary><para type="description">Filed on this day or earlier: 2026 means up to the end of 2026.</para></summary>
    [Parameter]
    [Alias("To")]
    [DateArgument(IsDay = true, IsAfter = true)]
    public DateTime? Until { get; set; }

    /// <summary><para type="description">Count the filings per chamber and year instead: seen, parsed, scans, failed, new, gone, unmatched (no member was found), and their transactions.</para></summary>
    [Parameter(Mandatory = true, ParameterSetName = CoverageSet)]
    public SwitchParameter Coverage { get; set; }

    /// <summary><para type="description">Sort by Filed, Read, Status, Rows, Seat, Politician or Filer, in ascending order; rows without a value come last. Default: by day of filing, newest first.</para></summary>
    [Parameter(ParameterSetName = FilingSet)]
    [ValidateSet("Filed", "Read", "Status", "Rows", "Seat", "Politician", "Filer")]
    public string? SortBy { get; set; }

    /// <summary><para type="description">Sort in descending order: largest, latest or last first.</para></summary>
    [Parameter(ParameterSetName = FilingSet)]
    public SwitchParameter Descending { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (!SaysSomething(FilingId, Politician))
            return;
        var database = OpenDatabase();
        // Text from the pipeline is a filing if there is one of that ID, else a member.
        var piped = KindOfPiped(database, Lookup.Filing, Lookup.Politician);
        string[] filings = WithPiped(FilingId, piped == Lookup.Filing) ?? [];
        string[] politicians = [.. WithPiped(Politician, piped == Lookup.Politician) ?? [], .. Name ?? []];
        if (!CanAnswer(database, [StoredKind.Filings], new AskedText(Lookup.Filing, filings), new AskedText(Lookup.Politician, politicians)))
            return;
        var filter = new FilingFilter
        {
            FilingId = filings.Length > 0 ? filings : null,
            Politician = politicians.Length > 0 ? politicians : null,
            Source = Source,
            Status = Status,
            Year = Year,
            Since = DateExtensions.LaterDay(Since, After),
            Before = DateExtensions.EarlierDay(Before, Until),
            Order = Order(SortBy, Descending),
            Skip = Skip,
            First = First,
        };
        if (Coverage)
            WriteRows(database, from => FilingQuery.ReadCoverage(from, filter));
        else
            WriteRows(database, from => StoredFilings.Read(from, filter));
    }
}
