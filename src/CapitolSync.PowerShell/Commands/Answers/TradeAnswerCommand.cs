using System.Management.Automation;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Lists;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Commands.Parameters.Values;

namespace CapitolSync.PowerShell.Commands.Answers;

/// <summary>What cmdlets that find trades share: the conditions of Get-CtTrade on the trades themselves.</summary>
public abstract class TradeAnswerCommand : DatedAnswerCommand
{
    private long[]? _ids;

    /// <summary><para type="description">CapitolTrades' IDs of the trades.</para></summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [IdsArgument]
    public long[]? TxId { get; set; }

    /// <summary><para type="description">Types of trade: buy, sell, exchange, receive; purchase, sale and the like are accepted.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [Alias("Type")]
    [ClosedList(ClosedListName.TxType)]
    [ArgumentCompleter(typeof(ClosedListCompleter))]
    public string[]? TxType { get; set; }

    private protected override Array? BoundIds => TxId;

    private protected override long[]? PipedIds => _ids is null ? TxId : null;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _ids = TxId;
    }

    private protected override TradeFilter Filter() => base.Filter() with { TxId = _ids, TxType = TxType };
}
