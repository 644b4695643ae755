using System.Globalization;
using System.Management.Automation;
using System.Text;
using CapitolSync.Engine.Store.Sqlite.Files;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell.Commands.Tables;

/// <summary>
/// <para type="synopsis">Writes records to a CSV file that a spreadsheet opens correctly.</para>
/// </summary>
/// <remarks>
/// <para type="description">Writes a table with one value per cell: lists become text (values separated by semicolons),
/// a record inside a record becomes columns of its own, and dates become ISO 8601 text in every culture. Use it to pass
/// data on; ConvertTo-CtFlatRow gives the same rows as objects.</para>
/// <para type="description">With -Excel the file opens in Excel and LibreOffice with a double-click: it begins with a
/// byte order mark, separates columns and writes numbers as your culture does, and protects digits that are not
/// numbers, such as ZIP codes and FEC IDs. Without it, the file is UTF-8 with commas and periods, for programs.</para>
/// <para type="note">Text that a spreadsheet would run as a formula (it begins with =, +, - or @) gets an apostrophe
/// before it: text in disclosures and FEC reports cannot be trusted.</para>
/// <para type="note">The file is written under a temporary name and then renamed, so that an existing one is replaced
/// only when everything is written; a link to a file stays a link, and the file keeps its permissions. To a
/// device or a pipe, such as /dev/stdout, the table is written directly.</para>
/// <para type="note">The first object gives the columns. Export each kind of object to a file of its own.</para>
/// <para type="link">ConvertTo-CtFlatRow</para>
/// <para type="link">Get-CtTrade</para>
/// <para type="link">Invoke-CtQuery</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Write a member's trades for a spreadsheet</para>
/// <code>Get-CtTrade *pelosi* | Export-CtTable ./trades.csv -Excel</code>
/// </example>
/// <example>
/// <para>Choose columns</para>
/// <code>Get-CtTrade -First 100 | Export-CtTable ./trades.csv TxDate, Politician, TxType, Ticker, Amount*</code>
/// </example>
[Cmdlet(VerbsData.Export, "CtTable", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(FileInfo))]
public sealed class ExportCtTableCommand : FlatRowCommand, IDisposable
{
    private string _file = "";
    private string _temporary = "";
    private bool _isDevice;
    private bool _isAgreed;
    private long _rows;
    private CsvRow? _csv;
    private StreamWriter? _writer;

    /// <summary><para type="description">The file to write. An existing file is replaced.</para></summary>
    [Parameter(Position = 0, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    [Alias("FilePath", "LiteralPath")]
    public string Path { get; set; } = "";

    /// <summary><para type="description">Columns to take, in this order. Wildcards are allowed, and so are the headings of tables, such as Traded. Default: all of them.</para></summary>
    [Parameter(Position = 1)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [Alias("Column", "Columns")]
    public string[]? Property { get; set; }

    private protected override string[]? Columns => Property;

    /// <summary><para type="description">Write the file for a spreadsheet: with a byte order mark, and with your culture's separators.</para></summary>
    [Parameter]
    public SwitchParameter Excel { get; set; }

    /// <summary><para type="description">What separates columns. Default: a comma, or with -Excel your culture's list separator.</para></summary>
    [Parameter]
    [ValidatePattern("[^\"\r\n]")]
    public char? Delimiter { get; set; }

    /// <summary><para type="description">Do not replace an existing file.</para></summary>
    [Parameter]
    [Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    /// <summary><para type="description">Return the file that was written.</para></summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer?.Dispose();
        if (_temporary.Length > 0)
            File.Delete(_temporary);
    }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (FilePath.Resolve(this, Path, out var complaint) is { } full)
            _file = full;
        else
            Fail(ErrorIds.InvalidTablePath, complaint);
        if (Directory.Exists(_file))
            Fail(ErrorIds.InvalidTablePath, $"'{_file}' is a directory. Name a file in it.");
        if (NoClobber && File.Exists(_file))
            Fail(ErrorIds.InvalidTablePath, $"'{_file}' exists, and -NoClobber keeps it. Name another file.");
        if (System.IO.Path.GetDirectoryName(_file) is { Length: > 0 } folder && !Directory.Exists(folder))
            Fail(ErrorIds.InvalidTablePath, $"The folder of '{_file}' does not exist. Create it, or name another file.");
        // What a link leads to is replaced, not the link. Those in /dev lead to what is no path: /dev/stdout to pipe:[1234].
        while (!IsDevice(_file) && File.Exists(_file) && File.ResolveLinkTarget(_file, returnFinalTarget: false) is { } target)
            _file = target.FullName;
        // Nobody wants /dev/null replaced by a table.
        _isDevice = IsDevice(_file) || FileKind.IsSpecial(_file);
        var culture = Excel ? CultureInfo.CurrentCulture : CultureInfo.InvariantCulture;
        _csv = new CsvRow(Delimiter ?? (Excel ? culture.TextInfo.ListSeparator[0] : ','), culture, Excel);
        // What would be written is known at the end.
        _isAgreed = !Abstractions.CapitolCommand.IsWhatIfOf(this) && ShouldProcess(_file, "Write a table");
    }

    private protected override void Begin(IReadOnlyList<string> columns)
    {
        if (!_isAgreed)
            return;
        Write(() =>
        {
            var target = _isDevice ? _file : $"{_file}.{System.IO.Path.GetRandomFileName()}";
            // Standard output may be a log that others write to as well.
            var stream = new FileStream(target, _isDevice ? FileMode.Append : FileMode.CreateNew, FileAccess.Write, _isDevice ? FileShare.ReadWrite : FileShare.Read);
            _writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: Excel)) { NewLine = "\r\n" };
            if (_isDevice)
                return;
            _temporary = target;
            // Whoever may not read the file that is replaced may not read the new one.
            if (!OperatingSystem.IsWindows() && File.Exists(_file))
                File.SetUnixFileMode(_temporary, File.GetUnixFileMode(_file));
        });
        Add(columns);
        _rows = 0;
    }

    private protected override void Add(IReadOnlyList<object?> values)
    {
        _rows++;
        if (_isAgreed)
            Write(() => _writer!.WriteLine(_csv!.Of(values)));
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (Abstractions.CapitolCommand.IsWhatIfOf(this))
            ShouldProcess(_file, $"Write a table of {Engine.Telemetry.Wording.Count(_rows, "row")}");
        if (!_isAgreed)
            return;
        if (_writer is null)
        {
            WriteWarning($"There are no rows, so '{_file}' was not written.");
            return;
        }

        Write(() =>
        {
            _writer.Dispose();
            if (_temporary.Length > 0)
                File.Move(_temporary, _file, overwrite: true);
            _temporary = "";
        });
        WriteVerbose($"{Engine.Telemetry.Wording.Count(_rows, "row")} in '{_file}'.");
        if (PassThru)
            WriteObject(InvokeProvider.Item.Get([_file], force: true, literalPath: true), enumerateCollection: true);
    }

    private void Write(Action action)
    {
        try
        {
            action();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var message = $"'{_file}' could not be written: {error.Message} Close the program that has it open, check the permissions and the space on its disk, or name another file.";
            ThrowTerminatingError(ErrorRecords.FromEnd(new SyncException(ErrorIds.TableFileFailed, message, error) { Target = _file }));
        }
    }

    private static bool IsDevice(string file) => !OperatingSystem.IsWindows() && file.StartsWith("/dev/", StringComparison.Ordinal);

    private void Fail(string errorId, string message) => ThrowTerminatingError(ErrorRecords.FromArgument(errorId, message, Path));
}
