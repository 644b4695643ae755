using System.Management.Automation;
using CapitolSync.Engine;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Sources.CapitolTrades;
using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Brings the trades that members of Congress disclosed into the database.</para>
/// </summary>
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
    public DateTime Since { get; set; }

    /// <summary><para type="description">Then read the page of each trade and issuer that has not been read yet.</para></summary>
    [Parameter]
    public SwitchParameter Detail { get; set; }

    /// <summary><para type="description">Trades a page, 12 to 96. Default: 96.</para></summary>
    [Parameter]
    [ValidateRange(TradesRequest.LeastPageSize, TradesRequest.MostPageSize)]
    public int PageSize { get; set; }

    private protected override string StreamName => StreamNames.Trades;

    private protected override bool Syncs(string stream) =>
        base.Syncs(stream) || (Detail && stream is (StreamNames.TradeDetails or StreamNames.Issuers));

    private protected override IReadOnlyList<StreamRequest> CreateRequests()
    {
        var settings = SiteSettings;
        var trades = new TradesRequest
        {
            Settings = settings,
            Full = Full,
            Since = SinceInstant(),
            PageSize = Guarded(() => Settings.Get<int>(Site.Name, SettingNames.PageSize)),
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
