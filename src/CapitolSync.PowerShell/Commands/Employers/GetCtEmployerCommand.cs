using System.Management.Automation;
using CapitolSync.Engine.Store.Queries.Employers;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Commands.Parameters.Values;

namespace CapitolSync.PowerShell.Commands.Employers;

/// <summary>
/// <para type="synopsis">Gets your decisions on which companies employers are, or are not.</para>
/// </summary>
/// <remarks>
/// <para type="description">Lists the decisions that Set-CtEmployer stored, with what the employer's people gave. Several
/// values of a parameter are alternatives.</para>
/// <para type="note">A decision applies to all spellings of a name that differ only in case, punctuation or an ending
/// such as Inc.</para>
/// <para type="link">Find-CtEmployer</para>
/// <para type="link">Set-CtEmployer</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>List all decisions</para>
/// <code>Get-CtEmployer</code>
/// </example>
/// <example>
/// <para>Clear all denials</para>
/// <code>Get-CtEmployer -Status Denied | Set-CtEmployer -Decision Clear</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "CtEmployer")]
[OutputType(typeof(EmployerMatch))]
public sealed class GetCtEmployerCommand : TextInputCommand
{
    /// <summary><para type="description">Employers, by name. Wildcards are allowed. Default: all.</para></summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? Employer { get; set; }

    /// <summary><para type="description">What was decided: Confirmed or Denied. Default: both.</para></summary>
    [Parameter]
    public EmployerStatus[]? Status { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (!SaysSomething(Employer))
            return;
        var database = OpenDatabase();
        var employers = WithPiped(Employer);
        ReportUnmatched(employers, employer => EmployerQuery.Decided(database, new EmployerFilter { Employer = [employer], First = 1 }).Any(),
            static employer => $"There is no decision on an employer '{employer}'. Find-CtEmployer lists employers and the companies that they may be; Set-CtEmployer stores a decision.");
        WriteRows(database, from => EmployerQuery.Decided(from, new EmployerFilter { Employer = employers, Status = Status, Skip = Skip, First = First }));
    }
}
