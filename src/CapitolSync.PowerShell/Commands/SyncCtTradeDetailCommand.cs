using System.Management.Automation;
using CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;
using CapitolSync.Engine.Streams;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters.Values;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Reads each trade's own page for what the listing lacks: number of shares, filing, asset.</para>
/// </summary>
/// <remarks>
/// <para type="description">Works through the trades in the database whose own page has not been read yet, newest
/// first, several at a time. A trade counts as read once its page has been read in full; an empty or damaged page is
/// an error, and the trade remains to be read.</para>
/// <para type="description">If trades or trade IDs come from the pipeline, or -TxId is given, it reads only those,
/// whether or not they have been read before.</para>
/// <para type="note">Each row records that it has been read (EnrichedAt), so the run after one that was stopped
/// continues with the remaining trades.</para>
/// <para type="link">Sync-CtTrade</para>
/// <para type="link">Get-CtTrade</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Read the trades that have not been read yet</para>
/// <code>Sync-CtTradeDetail</code>
/// </example>
/// <example>
/// <para>Read a few at a time</para>
/// <code>Sync-CtTradeDetail -MaxItems 50</code>
/// <para>The next run continues with the next fifty.</para>
/// </example>
/// <example>
/// <para>Read the trades of one member</para>
/// <code>Get-CtTrade *pelosi* | Sync-CtTradeDetail</code>
/// </example>
/// <example>
/// <para>Show the rows as they are stored</para>
/// <code>Sync-CtTradeDetail -MaxItems 5 -PassThru | Format-Table TxId, SizeRangeLow, SizeRangeHigh, FilingUrl</code>
/// </example>
[Cmdlet(VerbsData.Sync, "CtTradeDetail", SupportsShouldProcess = true)]
[OutputType(typeof(SyncReport), typeof(Trade))]
public sealed class SyncCtTradeDetailCommand : SyncCtCommand
{
    private readonly List<long> _ids = [];

    /// <summary><para type="description">IDs of trades to read, whether or not they have been read before. Default: all trades that have not been read, newest first.</para></summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [IdsArgument]
    [ValidateRange(1L, long.MaxValue)]
    public long[]? TxId { get; set; }

    private protected override string StreamName => StreamNames.TradeDetails;

    private protected override bool HasNothingToDo => base.HasNothingToDo && _ids.Count == 0;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        RequireAny(nameof(TxId), TxId);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        base.ProcessRecord();
        Take(TxId, _ids, "trade ID");
    }

    private protected override IReadOnlyList<StreamRequest> CreateRequests() =>
        [new TradeDetailsRequest { Settings = SiteSettings, TxIds = _ids.Count > 0 ? [.. _ids.Distinct()] : null }];
}
