using System.Management.Automation;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Commands.Parameters.Values;

namespace CapitolSync.PowerShell.Commands.Prices;

/// <summary>
/// <para type="synopsis">Gets the list of renamed tickers, such as FB, which is now META.</para>
/// </summary>
/// <remarks>
/// <para type="description">Prices are stored under the ticker that a security has today. Trades under an earlier
/// ticker use the prices of the current one. An old ticker means the same security until it was given to another one
/// (ReusedOn). The module ships a list; Set-CtTickerRename adds to it.</para>
/// <para type="note">The list has renames only. A company that was acquired, or whose shares were exchanged for
/// another's at a ratio, is not in it.</para>
/// <para type="link">Set-CtTickerRename</para>
/// <para type="link">Sync-CtPrice</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>See what FB became</para>
/// <code>Get-CtTickerRename FB</code>
/// </example>
/// <example>
/// <para>List your own additions</para>
/// <code>Get-CtTickerRename | Where-Object IsCustom</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "CtTickerRename")]
[OutputType(typeof(TickerRename))]
public sealed class GetCtTickerRenameCommand : TextInputCommand
{
    /// <summary><para type="description">Tickers, old or new. Wildcards are allowed. Default: all.</para></summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    [Alias("Symbol")]
    public string[]? Ticker { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (!SaysSomething(Ticker))
            return;
        var database = OpenDatabase();
        var tickers = WithPiped(Ticker);
        ReportUnmatched(tickers, ticker => TickerRenameQuery.Read(database, [ticker], 0, 1).Any(), static ticker => $"No rename of the ticker '{ticker}' is stored. Set-CtTickerRename adds one.");
        WriteRows(database, from => TickerRenameQuery.Read(from, tickers, Skip, First));
    }
}
