using System.Globalization;
using System.Management.Automation;
using CapitolSync.Engine;
using CapitolSync.Engine.Store.Queries.Prices;
using CapitolSync.Engine.Telemetry;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell.Commands.Prices;

/// <summary>
/// <para type="synopsis">Stores closing prices from the pipeline: a CSV file, another program, any source.</para>
/// </summary>
/// <remarks>
/// <para type="description">Takes objects with the properties Ticker, Date and Close, and optionally AdjustedClose,
/// SplitFactor and Dividend. The names that other sources use are accepted too: Symbol, adjClose, Adj Close, divCash,
/// timestamp. If the rows do not name a ticker, give it with -Ticker.</para>
/// <para type="description">Close is the price as it was traded on that day, not adjusted for later splits. Adjusted
/// closes take splits and dividends since then into account; if a source has none, leave them out.</para>
/// <para type="description">Closes that Sync-CtPrice downloads for the same ticker and day replace imported ones, never
/// the other way around; both take precedence over the closing prices of CapitolTrades. A renamed ticker is stored
/// under its current name: see Get-CtTickerRename.</para>
/// <para type="note">A row that cannot be read is an error (InvalidPrice) that names the row; the others are
/// stored.</para>
/// <para type="link">Sync-CtPrice</para>
/// <para type="link">Get-CtTickerRename</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Import a file with the columns Ticker, Date and Close</para>
/// <code>Import-Csv closes.csv | Import-CtPrice</code>
/// </example>
/// <example>
/// <para>Import a file of one ticker that does not name it</para>
/// <code>Import-Csv nvda.csv | Import-CtPrice -Ticker NVDA -Source exchange</code>
/// </example>
[Cmdlet(VerbsData.Import, "CtPrice", SupportsShouldProcess = true)]
[OutputType(typeof(ClosePrice))]
public sealed class ImportCtPriceCommand : CapitolCommand
{
    // Stored together; a batch of this size is a matter of milliseconds.
    private const int BatchSize = 5000;

    private readonly List<ClosePrice> _prices = [];
    private string? _database;
    private bool? _agreed;
    private long _row;
    private long _stored;
    private long _would;

    /// <summary><para type="description">The ticker: AMD, BRK.B, AMD:US.</para></summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("Symbol")]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string? Ticker { get; set; }

    /// <summary><para type="description">The trading day, as an ISO date: 2026-03-31; tomorrow at the latest.</para></summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("PriceDate", "price_date", "Timestamp", "Day")]
    public object? Date { get; set; }

    /// <summary><para type="description">Closing price in USD, as traded.</para></summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Price")]
    public object? Close { get; set; }

    /// <summary><para type="description">Closing price in USD, adjusted for later splits and dividends.</para></summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("adjClose", "adjusted_close", "Adj Close")]
    public object? AdjustedClose { get; set; }

    /// <summary><para type="description">Number of new shares for an old one on that day: 4 for a split of four for one. Default: 1.</para></summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("split_factor")]
    public object? SplitFactor { get; set; }

    /// <summary><para type="description">Dividend per share in USD that goes ex on that day. Default: 0.</para></summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("divCash")]
    public object? Dividend { get; set; }

    /// <summary><para type="description">Where the closes come from, for your own records. Default: import.</para></summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ValidateLength(1, 50)]
    public string Source { get; set; } = "import";

    /// <summary><para type="description">Return the rows as they are stored.</para></summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (!MyInvocation.ExpectingInput && Date is null && Close is null)
            ThrowTerminatingError(ErrorRecords.FromArgument(ErrorIds.InvalidInput, "There are no rows to import. Pipe rows with Ticker, Date and Close, for example: Import-Csv closes.csv | Import-CtPrice", null));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        _row++;
        if (Read() is not { } price)
            return;
        _prices.Add(price);
        if (_prices.Count >= BatchSize)
            Store();
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Store();
        if (IsWhatIf && _would > 0)
            ShouldProcess(ResolveDatabase(willWrite: false), $"Store {Wording.Count(_would, "closing price")}");
        WriteVerbose($"{Wording.Number(_stored)} of {Wording.Count(_row, "row")} stored.");
    }

    private ClosePrice? Read()
    {
        if (SyncEngine.NormalizeTicker(Ticker) is not { } ticker)
            return Bad(nameof(Ticker), Ticker, "is not a ticker");
        if (!PriceArgument.TryDay(Date, out var day))
            return Bad(nameof(Date), Date, "is not a day such as 2026-03-31");
        if (day > DateOnly.FromDateTime(DateTime.UtcNow).AddDays(1))
            return Bad(nameof(Date), Date, "is later than tomorrow, and nobody knows the close of a day before that day");
        if (!PriceArgument.TryNumber(Close, out var close) || !PriceLimits.IsClose(close))
            return Bad(nameof(Close), Close, "is not a price from 0.000001 to 10,000,000");
        if (!PriceArgument.TryNumber(AdjustedClose, out var adjusted) || (adjusted is not null && !PriceLimits.IsAdjusted(adjusted)))
            return Bad(nameof(AdjustedClose), AdjustedClose, "is not a price from 0.000000001 to 1,000,000,000,000");
        if (!PriceArgument.TryNumber(SplitFactor, out var split) || (split is not null && !PriceLimits.IsSplit(split)))
            return Bad(nameof(SplitFactor), SplitFactor, "is not a number from 0.0001 to 10,000");
        if (!PriceArgument.TryNumber(Dividend, out var dividend) || dividend < 0)
            return Bad(nameof(Dividend), Dividend, "is not an amount of 0 or more");
        return new ClosePrice { Ticker = ticker, Date = day.ToDateTime(TimeOnly.MinValue), Close = close!.Value, AdjustedClose = adjusted, SplitFactor = split ?? 1, Dividend = dividend ?? 0, Source = Source };
    }

    private ClosePrice? Bad(string field, object? value, string what)
    {
        var said = value is null || value.ToString()!.Length == 0 ? $"{field} is missing" : $"{field} '{value}' {what}";
        WriteError(ErrorRecords.FromArgument(ErrorIds.InvalidPrice,
            string.Create(CultureInfo.InvariantCulture, $"Row {_row}: {said}. The row was left out, and the others are stored: correct it and import it again."), value));
        return null;
    }

    private void Store()
    {
        if (IsWhatIf)
        {
            _would += _prices.Count;
            _prices.Clear();
        }

        if (_prices.Count == 0)
            return;
        _database ??= ResolveDatabase(willWrite: true);
        _agreed ??= ShouldProcess(_database, "Store closing prices");
        if (_agreed is true)
        {
            var stored = Guarded(() => ModuleEngine.WaitFor(Task.Run(() => ModuleEngine.Instance.ImportPricesAsync(_database, [.. _prices]))));
            _stored += stored.Count;
            if (PassThru)
                WriteObject(stored, enumerateCollection: true);
        }

        _prices.Clear();
    }
}
