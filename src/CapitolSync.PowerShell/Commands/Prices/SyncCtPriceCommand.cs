using System.Management.Automation;
using System.Security;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Sources.Tiingo.Prices;
using CapitolSync.Engine.Streams;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Commands.Parameters.Values;
using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell.Commands.Prices;

/// <summary>
/// <para type="synopsis">Downloads daily closing prices of the tickers that members traded, from Tiingo.</para>
/// </summary>
/// <remarks>
/// <para type="description">Downloads closes, adjusted closes, splits and dividends with an API key of your own, one request
/// for each ticker. SPY, which stands for the market, comes first, then tickers without closes, those with the newest
/// trades first, then tickers with closes, those read longest ago first. Closes are read from 400 days before the first
/// trade in the ticker. Later runs ask for the missing days. If a split or a dividend has changed adjusted closes, all
/// days of the ticker are read again.</para>
/// <para type="description">A ticker that Tiingo does not know is noted and asked for again after 30 days, and so is one
/// without a close for a month. Tickers are read under their current name: see Get-CtTickerRename. Options count as
/// their underlying.</para>
/// <para type="description">A list of all days with less than half of those that are stored is not believed
/// (PageIncomplete), and the stored closes are kept, unless it was asked for by name and with -Force: a ticker that was given
/// to another company has only that company's closes afterwards.</para>
/// <para type="description">The limits of a free account are the defaults: 50 requests an hour, 1,000 a day, 500 different
/// symbols a month. All processes that use the database share them. When one is used up, the run ends with
/// RateBudgetSpent, and the next run continues.</para>
/// <para type="note">A key is free at https://www.tiingo.com. Tiingo's terms allow a free account personal use and no
/// redistribution. The key is sent in a header and is never stored or shown. For closes from elsewhere, use
/// Import-CtPrice.</para>
/// <para type="link">Import-CtPrice</para>
/// <para type="link">Get-CtTickerRename</para>
/// <para type="link">Set-CtSetting</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Download what is missing, waiting for the hourly budget</para>
/// <code>Sync-CtPrice -WaitForBudget</code>
/// </example>
/// <example>
/// <para>Download the closes of two tickers</para>
/// <code>Sync-CtPrice NVDA, BRK.B</code>
/// </example>
/// <example>
/// <para>Save the limits of a paid account</para>
/// <code>Set-CtSetting RequestsPerHour 10000 -Source Tiingo; Set-CtSetting RequestsPerDay 100000; Set-CtSetting SymbolsPerMonth 100000</code>
/// </example>
[Cmdlet(VerbsData.Sync, "CtPrice", SupportsShouldProcess = true)]
[OutputType(typeof(SyncReport), typeof(ClosePrice))]
public sealed class SyncCtPriceCommand : SyncCommand
{
    private readonly List<string> _tickers = [];

    /// <summary><para type="description">Tickers to read, traded or not. SPY is read as well. Default: all that members traded.</para></summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Symbol")]
    [NamesArgument(SkipsBlank = true)]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? Ticker { get; set; }

    /// <summary><para type="description">Tiingo's API key. Default: $env:TIINGO_API_KEY.</para></summary>
    [Parameter]
    [ValidateNotNull]
    [SecretArgument("TIINGO_API_KEY", "Tiingo")]
    public SecureString? ApiKey { get; set; }

    /// <summary><para type="description">Maximum number of requests in any hour, for all processes that use the database. Default: 50, the limit of a free account.</para></summary>
    [Parameter]
    [ValidateRange(1, 10_000_000)]
    public int RequestsPerHour { get; set; }

    /// <summary><para type="description">Maximum number of requests in any 24 hours, for all processes that use the database. Default: 1,000, the limit of a free account.</para></summary>
    [Parameter]
    [ValidateRange(1, 100_000_000)]
    public int RequestsPerDay { get; set; }

    /// <summary><para type="description">Maximum number of different symbols in a calendar month (UTC), for all processes that use the database. Default: 500, the limit of a free account. -WaitForBudget does not wait for the next month.</para></summary>
    [Parameter]
    [ValidateRange(1, 10_000_000)]
    public int SymbolsPerMonth { get; set; }

    /// <summary><para type="description">Maximum number of requests a second. Default: 5.</para></summary>
    [Parameter]
    [ValidateRange(0.01, 100_000.0)]
    public double RequestsPerSecond { get; set; }

    /// <summary><para type="description">When the hourly or daily budget is used up, wait for more instead of ending with an error.</para></summary>
    [Parameter]
    public SwitchParameter WaitForBudget { get; set; }

    private protected override string StreamName => StreamNames.Prices;

    private protected override bool HasNothingToDo => base.HasNothingToDo && _tickers.Count == 0;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        RequireAny(nameof(Ticker), Ticker);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        base.ProcessRecord();
        Take(Array.ConvertAll(Ticker ?? [], ticker => TickerArgument.Require(this, ticker)), _tickers, "ticker");
    }

    private protected override IReadOnlyList<StreamRequest> CreateRequests() =>
        [new PricesRequest { Settings = Configure(Source, Address, FindKey(), WaitForBudget), Tickers = [.. _tickers.Distinct(StringComparer.Ordinal)] }];

    private ApiKey FindKey()
    {
        var definition = Source.Key!;
        if (SecretKey.Find(this, definition, ApiKey) is { } key)
            return key;
        ThrowTerminatingError(ErrorRecords.FromEnd(new SyncException(ErrorIds.ApiKeyMissing,
            $"There is no API key for {Source.Name}. Pass one with -ApiKey or set $env:{definition.EnvironmentVariable}; keys are free at {definition.SignUp}. Import-CtPrice takes closes from other sources.")
        {
            Target = definition.EnvironmentVariable,
        }));
        throw new PipelineStoppedException();
    }
}
