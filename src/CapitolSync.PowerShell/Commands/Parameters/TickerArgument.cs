using System.Management.Automation;
using CapitolSync.Engine;
using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell.Commands.Parameters;

/// <summary>Tickers as a user writes them.</summary>
internal static class TickerArgument
{
    /// <summary>A ticker in the form of the database.</summary>
    /// <param name="command">Reports that it cannot be one.</param>
    /// <param name="ticker">As written.</param>
    /// <param name="mayBeOdd">Whether anything that can be stored is accepted.</param>
    public static string Require(PSCmdlet command, string ticker, bool mayBeOdd = false)
    {
        if (SyncEngine.NormalizeTicker(ticker, mayBeOdd) is { } normalized)
            return normalized;
        command.ThrowTerminatingError(ErrorRecords.FromArgument(ErrorIds.InvalidTicker, $"'{ticker}' is not a ticker. Write it as AMD, BRK.B or AMD:US.", ticker));
        return "";
    }
}
