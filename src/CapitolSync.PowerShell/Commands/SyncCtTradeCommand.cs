using System.Management.Automation;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Sources.CapitolTrades;
using CapitolSync.Engine.Sources.CapitolTrades.Issuers;
using CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;
using CapitolSync.Engine.Streams;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Brings the trades that members of Congress disclosed into the database.</para>
/// </summary>
/// <remarks>
/// <para type="description">Reads the listing of capitoltrades.com, page by page and several pages at once, and
/// stores every trade with its member and its issuer. The first run reads everything; later ones read down from the
/// newest trade to what is already there. A run that was stopped, or ended by an error, is gone on with by the next
/// one.</para>
/// <para type="description">With -Detail it then reads the page of each trade and each issuer that has not been
/// read yet: number of shares, filing, asset, market figures, closing prices.</para>
/// <para type="description">It returns one report, or with -PassThru the stored trades as they are committed. When
/// it ends without an error, everything that it counts is stored and nothing is missing.</para>
/// <para type="note">A page that cannot be had is an error of its own and the rest goes on; the next run tries it
/// again. Five failures in a row (-MaxFailures) end the run with the error CircuitOpen, whose TargetObject says
/// where it stands. See about_CapitolSync for all errors.</para>
/// <para type="note">By default it is polite: three requests in flight, each after a pause of
/// half a second.</para>
/// <para type="link">Sync-CtTradeDetail</para>
/// <para type="link">Sync-CtIssuer</para>
/// <para type="link">Get-CtTrade</para>
/// <para type="link">Get-CtSyncState</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Everything there is, and from then on what is new</para>
/// <code>Sync-CtTrade</code>
/// <para>The same command, run every night, keeps the database up to date; a run without news costs a request or two.</para>
/// </example>
/// <example>
/// <para>Everything about the trades, and their issuers</para>
/// <code>Sync-CtTrade -Detail</code>
/// <para>The report has one part per stream in its Streams property.</para>
/// </example>
/// <example>
/// <para>This year only</para>
/// <code>Sync-CtTrade -Since 2026-01-01</code>
/// </example>
/// <example>
/// <para>Corrections too</para>
/// <code>Sync-CtTrade -Full</code>
/// <para>Reads the whole listing again, so that what was corrected on the site arrives. Trades that are gone from the site stay in the database.</para>
/// </example>
/// <example>
/// <para>What would be done</para>
/// <code>Sync-CtTrade -Detail -WhatIf</code>
/// <para>Asks the site for nothing and writes nothing.</para>
/// </example>
/// <example>
/// <para>Large trades, as they arrive</para>
/// <code>Sync-CtTrade -PassThru | Where-Object Value -GE 500000</code>
/// </example>
/// <example>
/// <para>Where it stands when it could not finish</para>
/// <code>
/// try {
///     Sync-CtTrade
/// }
/// catch {
///     "$($_.FullyQualifiedErrorId) at $($_.TargetObject.Position), $($_.TargetObject.Remaining) to do"
/// }
/// </code>
/// <para>Later, $_.TargetObject | Sync-CtTrade goes on from there, and so does just Sync-CtTrade.</para>
/// </example>
[Cmdlet(VerbsData.Sync, "CtTrade", SupportsShouldProcess = true, DefaultParameterSetName = NewSet)]
[OutputType(typeof(SyncReport), typeof(Trade))]
public sealed class SyncCtTradeCommand : SyncCtCommand
{
    private const string NewSet = "New";
    private const string FullSet = "Full";
    private const string SinceSet = "Since";

    /// <summary><para type="description">Read the whole listing, so that corrections arrive too, not only what is new.</para></summary>
    [Parameter(ParameterSetName = FullSet, Mandatory = true)]
    public SwitchParameter Full { get; set; }

    /// <summary><para type="description">Read down to trades published on this day only. A date without a zone is UTC.</para></summary>
    [Parameter(ParameterSetName = SinceSet, Mandatory = true)]
    [Alias("PublishedSince")]
    [DateArgument]
    public DateTime Since { get; set; }

    /// <summary><para type="description">Then read the page of each trade and issuer that has not been read yet.</para></summary>
    [Parameter]
    public SwitchParameter Detail { get; set; }

    /// <summary><para type="description">Trades a page, 12 to 96. Default: 96.</para></summary>
    [Parameter]
    [ValidateRange(TradesRequest.MinimumPageSize, TradesRequest.MaximumPageSize)]
    public int PageSize { get; set; }

    private protected override string StreamName => StreamNames.Trades;

    private protected override bool Syncs(string stream) =>
        base.Syncs(stream) || (Detail && stream is (StreamNames.TradeDetails or StreamNames.Issuers));

    private protected override string MoreThanEstimated(string stream) =>
        stream is StreamNames.Trades ? "" : " and those that the listing adds";

    private protected override IReadOnlyList<StreamRequest> CreateRequests()
    {
        var settings = SiteSettings;
        var trades = new TradesRequest
        {
            Settings = settings,
            Full = Full,
            Since = SinceInstant(),
            PageSize = Guarded(() => Settings.Get<int>(CapitolTradesSource.Name, SettingNames.PageSize)),
        };
        return Detail
            ? [trades, new TradeDetailsRequest { Settings = settings }, new IssuersRequest { Settings = settings }]
            : [trades];
    }

    private DateTimeOffset? SinceInstant()
    {
        if (!string.Equals(ParameterSetName, SinceSet, StringComparison.Ordinal))
            return null;
        var since = Since.ToUtc();
        if (since > DateTimeOffset.UtcNow)
        {
            ThrowTerminatingError(ErrorRecords.FromArgument(ErrorIds.InvalidDate,
                $"-Since {Since:yyyy-MM-dd} lies in the future, so there can be no trades. Give a day up to today.", Since));
        }

        return since;
    }
}
