using System.Management.Automation;
using CapitolSync.Engine.Store.Queries.Employers;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell.Commands.Employers;

/// <summary>
/// <para type="synopsis">Confirms or denies that an employer, as contributors write it, is a company.</para>
/// </summary>
/// <remarks>
/// <para type="description">Confirm says that the employer is the company, given by -Ticker, -Cik or -Company; a company that
/// is not listed anywhere can be named as well. Deny says that it is not that company or, if none is given, that it is
/// not a company at all. Clear removes an earlier decision.</para>
/// <para type="description">Takes the rows of Find-CtEmployer, also from a CSV file with the column Decision filled in. Rows
/// whose Decision is empty are skipped.</para>
/// <para type="note">A decision applies to all spellings of a name that differ only in case, punctuation or an ending
/// such as Inc. An unknown ticker or number is an error (ItemNotFound), and so is a confirmation that names no company
/// (InvalidEmployer).</para>
/// <para type="link">Find-CtEmployer</para>
/// <para type="link">Get-CtEmployer</para>
/// <para type="link">Get-FecDonation</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Record that an employer is not a company</para>
/// <code>Set-CtEmployer 'STATE OF MARYLAND' -Decision Deny</code>
/// </example>
/// <example>
/// <para>Take the decisions from a file</para>
/// <code>Import-Csv employers.csv | Set-CtEmployer</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "CtEmployer", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(EmployerMatch))]
public sealed class SetCtEmployerCommand : CapitolCommand
{
    private readonly List<EmployerMatch> _decided = [];

    /// <summary><para type="description">The employer, as contributors write it.</para></summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string Employer { get; set; } = "";

    /// <summary><para type="description">Confirm, Deny or Clear. Default: Confirm; rows from the pipeline whose Decision is empty are skipped.</para></summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Decision { get; set; }

    /// <summary><para type="description">The company, by name.</para></summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    public string? Company { get; set; }

    /// <summary><para type="description">The company, by one of its tickers.</para></summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string? Ticker { get; set; }

    /// <summary><para type="description">The company, by its number (CIK) at the SEC.</para></summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Cik { get; set; }

    /// <summary><para type="description">Return the updated employers.</para></summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (string.IsNullOrWhiteSpace(Decision) && MyInvocation.BoundParameters.ContainsKey(nameof(Decision)))
        {
            WriteVerbose($"'{Employer}': skipped, because its Decision is empty.");
            return;
        }

        if (Kind() is not { } kind || !TryCik(out var cik))
            return;
        var path = ResolveDatabase(willWrite: !IsWhatIf);
        var choice = new EmployerChoice(kind, Employer) { Company = Company, Ticker = Ticker, Cik = cik };
        if (!ShouldProcess($"'{Employer}' in '{path}'", $"{kind} {Company ?? Ticker ?? Cik ?? "any company"}"))
            return;
        var deciding = Task.Run(() => ModuleEngine.Instance.DecideEmployerAsync(path, choice));
        try
        {
            var decided = Guarded(() => ModuleEngine.WaitFor(deciding), ErrorIds.ItemNotFound, ErrorIds.InvalidEmployer);
            if (PassThru)
                _decided.Add(decided);
        }
        catch (SyncException error)
        {
            // Of one row; the others are stored.
            WriteError(ErrorRecords.FromEnd(error));
        }
    }

    /// <summary>Returns what was decided at the end, when the sums of all are read at once.</summary>
    protected override void EndProcessing()
    {
        if (_decided.Count == 0)
            return;
        var path = ResolveDatabase(willWrite: false);
        WriteObject(Guarded(() => EmployerQuery.WithTotals(Database.OpenForReading(path), _decided)), enumerateCollection: true);
    }

    private EmployerChoiceKind? Kind()
    {
        switch (Decision?.Trim().ToUpperInvariant())
        {
            case null or "CONFIRM" or "CONFIRMED" or "YES":
                return EmployerChoiceKind.Confirm;
            case "DENY" or "DENIED" or "NO":
                return EmployerChoiceKind.Deny;
            case "CLEAR":
                return EmployerChoiceKind.Clear;
            default:
                WriteError(ErrorRecords.FromArgument(ErrorIds.InvalidEmployer, $"'{Employer}': the decision '{Decision}' is not Confirm, Deny or Clear. Write one of these, or leave it empty to skip the row.", Decision));
                return null;
        }
    }

    private bool TryCik(out long? cik)
    {
        cik = null;
        if (string.IsNullOrWhiteSpace(Cik))
            return true;
        if (long.TryParse(Cik, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number))
        {
            cik = number;
            return true;
        }

        WriteError(ErrorRecords.FromArgument(ErrorIds.InvalidEmployer, $"'{Employer}': '{Cik}' is not a company's number at the SEC (CIK), such as 320193. Invoke-CtQuery 'SELECT cik, name FROM companies' lists them.", Cik));
        return false;
    }
}
