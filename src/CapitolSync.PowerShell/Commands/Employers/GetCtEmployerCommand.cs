using System.Management.Automation;
using CapitolSync.Engine.Store.Queries.Employers;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;

namespace CapitolSync.PowerShell.Commands.Employers;

/// <summary>
/// <para type="synopsis">Gets what you decided about employers: which company they are, or are not.</para>
/// </summary>
/// <remarks>
/// <para type="description">Lists the decisions that Set-CtEmployer stored, with what the employer's people gave. Several
/// values of a parameter are alternatives.</para>
/// <para type="note">A decision is about all spellings of a name that differ in case, punctuation or an ending such as Inc
/// only.</para>
/// <para type="link">Find-CtEmployer</para>
/// <para type="link">Set-CtEmployer</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>List all decisions</para>
/// <code>Get-CtEmployer</code>
/// </example>
/// <example>
/// <para>Forget what was denied</para>
/// <code>Get-CtEmployer -Status Denied | Set-CtEmployer -Decision Clear</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "CtEmployer")]
[OutputType(typeof(EmployerMatch))]
public sealed class GetCtEmployerCommand : GetCommand
{
    /// <summary><para type="description">Employers, by name. Wildcards are allowed. Default: all.</para></summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? Employer { get; set; }

    /// <summary><para type="description">What was decided: Confirmed or Denied. Default: both.</para></summary>
    [Parameter]
    public EmployerStatus[]? Status { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var database = OpenDatabase();
        ReportUnmatched(Employer, employer => EmployerQuery.Decided(database, new EmployerFilter { Employer = [employer], First = 1 }).Any(),
            static employer => $"Nothing was decided about an employer '{employer}'. Find-CtEmployer lists employers and what they may be; Set-CtEmployer decides.");
        WriteRows(database, from => EmployerQuery.Decided(from, new EmployerFilter { Employer = Employer, Status = Status, Skip = Skip, First = First }));
    }
}
