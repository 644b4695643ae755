using System.Management.Automation;
using CapitolSync.Engine.Sources.CongressLegislators;
using CapitolSync.Engine.Sources.HouseClerk.Filings;
using CapitolSync.Engine.Sources.HouseClerk.Index;
using CapitolSync.Engine.Streams;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Commands.Parameters.Values;
using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Downloads the periodic transaction reports of House members from the Clerk of the House.</para>
/// </summary>
/// <remarks>
/// <para type="description">Reads the Clerk's yearly index of filings and then the reports it lists that have not been
/// read yet, newest first. No key or agreement is needed. Each report is kept next to the database, so a newer version
/// of this module can read it again without a request.</para>
/// <para type="description">By default it sends one request at a time, a second apart, so the first run of a year takes
/// about ten minutes. You can stop it at any time; the next run resumes. Later runs only check whether the index has
/// changed.</para>
/// <para type="description">A report that cannot be read with certainty publishes no rows and is reported as an error.
/// Reports on paper are images; they are counted as scans and have no rows.</para>
/// <para type="note">Under 5 U.S.C. 13107(c), it is unlawful to obtain or use a report for any unlawful purpose, for any
/// commercial purpose other than by news and communications media for dissemination to the general public, for
/// determining or establishing the credit rating of any individual, or, directly or indirectly, for the solicitation of
/// money for any political, charitable, or other purpose.</para>
/// <para type="link">Get-CtFiling</para>
/// <para type="link">Sync-CtTrade</para>
/// <para type="link">Get-CtSyncState</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Download everything filed this year and last year</para>
/// <code>Sync-HouseFiling</code>
/// </example>
/// <example>
/// <para>Download one member's reports since 2020</para>
/// <code>Sync-HouseFiling -Politician 'Nancy Pelosi' -Year (2020..2026)</code>
/// </example>
[Cmdlet(VerbsData.Sync, "HouseFiling", SupportsShouldProcess = true)]
[OutputType(typeof(SyncReport), typeof(Filing), typeof(Politician))]
public sealed class SyncHouseFilingCommand : SyncCommand
{
    private readonly List<string> _politicians = [];

    /// <summary><para type="description">Members, by name or bioguide ID. Wildcards are allowed. Default: all.</para></summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PoliticianId", "Member")]
    [SupportsWildcards]
    [NamesArgument(SkipsBlank = true)]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? Politician { get; set; }

    /// <summary><para type="description">The years of the index, from 2015. Default: the current and the previous year.</para></summary>
    [Parameter]
    public int[]? Year { get; set; }

    /// <summary><para type="description">Address of the members' files, such as a mirror or a test server. Default: -BaseUri if that is given, otherwise https://unitedstates.github.io.</para></summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? LegislatorsUri { get; set; }

    private protected override string StreamName => StreamNames.HouseFilings;

    private protected override bool HasNothingToDo => base.HasNothingToDo && _politicians.Count == 0;

    private protected override bool Syncs(string stream) => stream is StreamNames.HouseFilings or StreamNames.HouseIndex;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        RequireAny(nameof(Politician), Politician);
        foreach (var year in Year ?? [])
        {
            if (year < HouseIndexRequest.FirstYear || year > DateTimeOffset.UtcNow.Year)
            {
                ThrowTerminatingError(ErrorRecords.FromArgument(ErrorIds.InvalidYear,
                    $"There is no index for {year} that can be read. Give years from {HouseIndexRequest.FirstYear} to {DateTimeOffset.UtcNow.Year}.", year));
            }
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        base.ProcessRecord();
        // A cursor that is piped in could be taken for a name too.
        if (Cursor is null)
            Take(Politician, _politicians, "member");
    }

    private protected override IReadOnlyList<StreamRequest> CreateRequests()
    {
        var settings = Configure(Source, Address);
        return
        [
            new CandidatesRequest { Settings = Configure(Catalog.SourceOf(StreamNames.Candidates), LegislatorsUri ?? BaseUri), OnlyIfMissing = true },
            new HouseIndexRequest { Settings = settings, Years = Year ?? [] },
            new HouseFilingsRequest { Settings = settings, Years = Year ?? [], Politicians = _politicians.Count > 0 ? _politicians : null },
        ];
    }
}
