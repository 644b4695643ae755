using System.Management.Automation;
using CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;
using CapitolSync.Engine.Streams;
using CapitolSync.PowerShell.Commands.Abstractions;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Reads the pages of trades for what the listing does not tell: number of shares, filing, asset.</para>
/// </summary>
/// <remarks>
/// <para type="description">Works through the trades in the database whose own page has not been read yet, newest
/// first, several at once. A trade counts as read once its page was read in full: one that came empty or damaged is
/// an error and stays to do.</para>
/// <para type="description">With trades or their numbers from the pipeline, or with -TxId, it reads just these,
/// whether they were read before or not.</para>
/// <para type="note">What is done stands in the rows themselves (EnrichedAt), so a run that was stopped goes on
/// with the rest by itself.</para>
/// <para type="link">Sync-CtTrade</para>
/// <para type="link">Get-CtTrade</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>All that have not been read yet</para>
/// <code>Sync-CtTradeDetail</code>
/// </example>
/// <example>
/// <para>A few at a time</para>
/// <code>Sync-CtTradeDetail -MaxItems 50</code>
/// <para>The next run goes on with the next fifty.</para>
/// </example>
/// <example>
/// <para>The trades of one member</para>
/// <code>Get-CtTrade *pelosi* | Sync-CtTradeDetail</code>
/// </example>
/// <example>
/// <para>The rows as they are stored</para>
/// <code>Sync-CtTradeDetail -MaxItems 5 -PassThru | Format-Table TxId, SizeRangeLow, SizeRangeHigh, FilingUrl</code>
/// </example>
[Cmdlet(VerbsData.Sync, "CtTradeDetail", SupportsShouldProcess = true)]
[OutputType(typeof(SyncReport), typeof(Trade))]
public sealed class SyncCtTradeDetailCommand : SyncCtCommand
{
    private readonly List<long> _ids = [];

    /// <summary><para type="description">These trades only, whether they were read before or not. Default: all that have not been, newest first.</para></summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateRange(1L, long.MaxValue)]
    public long[]? TxId { get; set; }

    private protected override string StreamName => StreamNames.TradeDetails;

    private protected override bool HasNothingToDo => base.HasNothingToDo && _ids.Count == 0;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        base.ProcessRecord();
        _ids.AddRange(TxId ?? []);
    }

    private protected override IReadOnlyList<StreamRequest> CreateRequests() =>
        [new TradeDetailsRequest { Settings = SiteSettings, TxIds = _ids.Count > 0 ? [.. _ids.Distinct()] : null }];
}
