using System.Management.Automation;
using CapitolSync.Engine;
using CapitolSync.Engine.Sources.CapitolTrades;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Reads the pages of trades for what the listing does not tell: size range, filing, asset.</para>
/// </summary>
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
