using System.Management.Automation;
using CapitolSync.Engine.Sources.CongressLegislators;
using CapitolSync.Engine.Sources.SenateEfd.Filings;
using CapitolSync.Engine.Sources.SenateEfd.Index;
using CapitolSync.Engine.Streams;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Commands.Parameters.Values;
using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Downloads the periodic transaction reports of senators from the Senate's eFD site.</para>
/// </summary>
/// <remarks>
/// <para type="description">Searches the site for reports by their filing date and then reads those that have not been
/// read yet, newest first. Each page is kept next to the database, so a newer version of this module can read it again
/// without a request.</para>
/// <para type="description">The Senate shows its reports only to those who accept its terms of use. The cmdlet sends
/// your agreement only after you have accepted them with Set-CtSetting SenateTermsAccepted $true, whose help quotes
/// them. Until then it ends with the error TermsNotAccepted.</para>
/// <para type="description">By default it sends one request at a time, two seconds apart. You can stop it at any time;
/// the next run resumes. Later runs search from 30 days before the newest report, because some reports are listed
/// late.</para>
/// <para type="description">The Senate's site refuses requests from many networks. The cmdlet does not evade that: it
/// ends with the error SourceBlocked after the first refusal. Reports that you save with a browser can be read with
/// Import-CtFiling. Set-CtSetting Contact adds your email address to the requests, so that the operator can reach
/// you.</para>
/// <para type="description">An amendment restates a report completely, so it replaces all rows of the report that it
/// amends. Reports on paper are images; they are counted as scans and have no rows.</para>
/// <para type="note">Under 5 U.S.C. 13107(c), it is unlawful to obtain or use a report for any unlawful purpose, for any
/// commercial purpose other than by news and communications media for dissemination to the general public, for
/// determining or establishing the credit rating of any individual, or, directly or indirectly, for the solicitation of
/// money for any political, charitable, or other purpose.</para>
/// <para type="link">Set-CtSetting</para>
/// <para type="link">Get-CtFiling</para>
/// <para type="link">Import-CtFiling</para>
/// <para type="link">Sync-HouseFiling</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Accept the terms of use, then download everything filed this year and last year</para>
/// <code>Set-CtSetting SenateTermsAccepted $true; Sync-SenateFiling</code>
/// </example>
/// <example>
/// <para>Download one senator's reports since 2020</para>
/// <code>Sync-SenateFiling -Politician 'Tommy Tuberville' -Since 2020-01-01</code>
/// </example>
[Cmdlet(VerbsData.Sync, "SenateFiling", SupportsShouldProcess = true)]
[OutputType(typeof(SyncReport), typeof(Filing), typeof(Politician))]
public sealed class SyncSenateFilingCommand : SyncCommand
{
    private readonly List<string> _politicians = [];

    /// <summary><para type="description">Members, by name or bioguide ID. Wildcards are allowed. Default: all.</para></summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PoliticianId", "Member")]
    [SupportsWildcards]
    [NamesArgument(SkipsBlank = true)]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? Politician { get; set; }

    /// <summary><para type="description">The first filing date to search for. Default: January 1 of the previous year, or wherever an earlier run began.</para></summary>
    [Parameter]
    [Alias("From")]
    [DateArgument(IsDay = true)]
    public DateTime? Since { get; set; }

    /// <summary><para type="description">Address of the members' files, such as a mirror or a test server. Default: -BaseUri if that is given, otherwise https://unitedstates.github.io.</para></summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? LegislatorsUri { get; set; }

    private protected override string StreamName => StreamNames.SenateFilings;

    private protected override bool HasNothingToDo => base.HasNothingToDo && _politicians.Count == 0;

    private protected override bool Syncs(string stream) => stream is StreamNames.SenateFilings or StreamNames.SenateIndex;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        RequireAny(nameof(Politician), Politician);
        if (Since is { } since && since.IsFutureDay())
        {
            ThrowTerminatingError(ErrorRecords.FromArgument(ErrorIds.InvalidDate,
                FormattableString.Invariant($"-Since {since:yyyy-MM-dd} is in the future, so there can be no filings. Give today's date or an earlier one."), since));
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
        // Before anything is asked of anybody.
        Guarded(() =>
        {
            Source.RequireTerms(Settings);
            return true;
        });
        var settings = Configure(Source, Address);
        return
        [
            new CandidatesRequest { Settings = Configure(Catalog.SourceOf(StreamNames.Candidates), LegislatorsUri ?? BaseUri), OnlyIfMissing = true },
            new SenateIndexRequest { Settings = settings, Since = Since is { } since ? DateOnly.FromDateTime(since) : null },
            new SenateFilingsRequest { Settings = settings, Politicians = _politicians.Count > 0 ? _politicians : null },
        ];
    }
}
