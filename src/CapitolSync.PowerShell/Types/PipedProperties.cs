using System.ComponentModel;
using System.Globalization;
using System.Management.Automation;

namespace CapitolSync.PowerShell.Types;

/// <summary>Properties by which records are piped to other cmdlets, as the module's types file names them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PipedProperties
{
    /// <summary>The trade whose page failed.</summary>
    /// <param name="record">The record.</param>
    public static long? SyncFailureTxId(PSObject record) => NumberOf(record, StreamNames.TradeDetails);

    /// <summary>The issuer whose page failed.</summary>
    /// <param name="record">The record.</param>
    public static long? SyncFailureIssuerId(PSObject record) => NumberOf(record, StreamNames.Issuers);

    /// <summary>The trades of an anomaly, if all have an ID; those of a member and a ticker would be more.</summary>
    /// <param name="record">The record.</param>
    public static long[]? AnomalyTxId(PSObject record) =>
        record.BaseObject is Anomaly anomaly && anomaly.Trades.All(static trade => trade.TxId is not null) ? [.. anomaly.Trades.Select(static trade => trade.TxId!.Value)] : null;

    private static long? NumberOf(PSObject record, string stream) =>
        record.BaseObject is SyncFailure failure && string.Equals(failure.Stream, stream, StringComparison.Ordinal) && long.TryParse(failure.Item, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
