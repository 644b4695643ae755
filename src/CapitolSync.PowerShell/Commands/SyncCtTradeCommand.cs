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
/// <para type="synopsis">Downloads the trades that members of Congress disclosed into the database.</para>
/// </summary>
/// <remarks>
/// <para type="description">Reads the listing of capitoltrades.com, several pages at a time, and stores every trade
/// with its member and its issuer. The first run reads the whole listing; later runs read from the newest trade back
/// to the ones already stored. The next run resumes one that was stopped or ended in an error.</para>
/// <para type="description">With -Detail it then reads each trade's and each issuer's own page that has not been read
/// yet, for the number of shares, filing, asset, market figures and closing prices.</para>
/// <para type="description">Returns one report per stream, or with -PassThru the stored trades as they are
/// committed. When the command ends without an error, everything it counts is stored and nothing is missing.</para>
/// <para type="note">A page that still fails after all retries is reported as its own error, and the run continues;
/// the next run tries that page again. Five consecutive failures (-MaxFailures) end the run with the error
/// CircuitOpen, whose TargetObject shows how far it got. See about_CapitolSync for all errors.</para>
/// <para type="note">The default pace is polite: up to three requests in flight, each after a pause of half a
/// second.</para>
/// <para type="link">Sync-CtTradeDetail</para>
/// <para type="link">Sync-CtIssuer</para>
/// <para type="link">Get-CtTrade</para>
/// <para type="link">Get-CtSyncState</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Download all trades; from then on, the new ones</para>
/// <code>Sync-CtTrade</code>
/// <para>Run every night, the same command keeps the database up to date. A run that finds nothing new costs a request or two.</para>
/// </example>
/// <example>
/// <para>Download the trades, their details and their issuers</para>
/// <code>Sync-CtTrade -Detail</code>
/// <para>Returns three reports, one for each stream.</para>
/// </example>
/// <example>
/// <para>Download this year's trades only</para>
/// <code>Sync-CtTrade -Since 2026-01-01</code>
/// </example>
/// <example>
/// <para>Pick up corrections</para>
/// <code>Sync-CtTrade -Full</code>
/// <para>Reads the whole listing again, so that corrections made on the site are stored too. Trades that have been removed from the site stay in the database.</para>
/// </example>
/// <example>
/// <para>Preview a sync</para>
/// <code>Sync-CtTrade -Detail -WhatIf</code>
/// <para>Sends no request and writes nothing.</para>
/// </example>
/// <example>
/// <para>Show large trades as they arrive</para>
/// <code>Sync-CtTrade -PassThru | Where-Object Value -GE 500000</code>
/// </example>
/// <example>
/// <para>Find out how far a failed run got</para>
/// <code>
/// try {
///     Sync-CtTrade
/// }
/// catch {
///     "$($_.FullyQualifiedErrorId) at $($_.TargetObject.Position), $($_.TargetObject.Remaining) remaining"
/// }
/// </code>
/// <para>Later, $_.TargetObject | Sync-CtTrade resumes the run, and so does Sync-CtTrade alone.</para>
/// </example>
[Cmdlet(VerbsData.Sync, "CtTrade", SupportsShouldProcess = true, DefaultParameterSetName = NewSet)]
[OutputType(typeof(SyncReport), typeof(Trade))]
public sealed class SyncCtTradeCommand : SyncCtCommand
{
    private const string NewSet = "New";
    private const string FullSet = "Full";
    private const string SinceSet = "Since";

    /// <summary><para type="description">Read the whole listing instead of only what is new, so that corrections are stored too.</para></summary>
    [Parameter(ParameterSetName = FullSet, Mandatory = true)]
    public SwitchParameter Full { get; set; }

    /// <summary><para type="description">Read only trades published on this day or later. A date without a time zone is UTC.</para></summary>
    [Parameter(ParameterSetName = SinceSet, Mandatory = true)]
    [Alias("PublishedSince", "From")]
    [DateArgument]
    public DateTime Since { get; set; }

    /// <summary><para type="description">Then read each trade's and each issuer's own page that has not been read yet.</para></summary>
    [Parameter]
    public SwitchParameter Detail { get; set; }

    /// <summary><para type="description">Number of trades per listing page, 12 to 96. Default: 96.</para></summary>
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
                FormattableString.Invariant($"-Since {Since:yyyy-MM-dd} is in the future, so there can be no trades. Give today's date or an earlier one."), Since));
        }

        return since;
    }
}
