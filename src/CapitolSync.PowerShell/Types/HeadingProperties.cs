using System.ComponentModel;
using System.Globalization;
using System.Management.Automation;

namespace CapitolSync.PowerShell.Types;

/// <summary>
/// Headings of tables that are not properties of their records, as the module's types file names them. Compiled: scripts
/// in that file would be parsed at every import.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HeadingProperties
{
    // The law allows 45 days: https://www.law.cornell.edu/uscode/text/5/13105#l
    private const int AllowedDays = 45;

    /// <summary>Where a trade can be looked at: its page on CapitolTrades, else its filing.</summary>
    /// <param name="record">The record.</param>
    public static string? TradeAddress(PSObject record)
    {
        var trade = Of<Trade>(record);
        return trade.TxId is > 0 ? string.Create(CultureInfo.InvariantCulture, $"https://www.capitoltrades.com/trades/{trade.TxId}") : trade.FilingUrl;
    }

    /// <summary>How many days after the last day that the law allows a trade was filed.</summary>
    /// <param name="record">The record.</param>
    public static int? TradeDaysLate(PSObject record) => Of<Trade>(record).ReportingGap is { } days ? Math.Max(0, days - AllowedDays) : null;

    /// <summary>The address of a failure without its host.</summary>
    /// <param name="record">The record.</param>
    public static string? SyncFailureAddress(PSObject record) => Of<SyncFailure>(record).Uri?.PathAndQuery;

    /// <summary>The values that a setting can have.</summary>
    /// <param name="record">The record.</param>
    public static string? SyncSettingRange(PSObject record) => Of<SyncSetting>(record) switch
    {
        { Minimum: null } => null,
        { Maximum: null } setting => string.Create(CultureInfo.InvariantCulture, $"from {setting.Minimum}"),
        var setting => string.Create(CultureInfo.InvariantCulture, $"{setting.Minimum} to {setting.Maximum}"),
    };

    /// <summary>How far a stream is.</summary>
    /// <param name="record">The record.</param>
    public static string? SyncStatePosition(PSObject record) => Of<SyncState>(record).Cursor?.Position;

    /// <summary>How many fields of a source are new, gone, and of another type.</summary>
    /// <param name="record">The record.</param>
    public static string? SourceProbeResultFields(PSObject record)
    {
        var probe = Of<SourceProbeResult>(record);
        var (added, gone, retyped) = (probe.NewFields.Count, probe.GoneFields.Count, probe.RetypedFields.Count);
        return added + gone + retyped == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"+{added} -{gone} ~{retyped}");
    }

    private static T Of<T>(PSObject record) => (T)record.BaseObject;
}
