using System.Management.Automation;
using CapitolSync.Engine.Store.Queries.Employers;
using CapitolSync.Engine.Store.Queries.Lookups;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Commands.Parameters.Values;

namespace CapitolSync.PowerShell.Commands.Employers;

/// <summary>
/// <para type="synopsis">Finds the companies that contributors' employers may be, largest contributions first.</para>
/// </summary>
/// <remarks>
/// <para type="description">Contributors enter their employer as free text. This cmdlet lists employers by the dollars
/// that their employees gave, each with the company that has the same or the most similar name, a score from 0 to 1,
/// and the reason. Companies are those of the SEC (Sync-SecCompany) and the issuers of CapitolTrades. Names are
/// compared by whole words; endings such as Inc or Corp do not matter. Retired, self-employed, none, homemaker and the
/// like are not companies.</para>
/// <para type="description">By default, employers without a decision are listed: Exact, Suggested and Unmatched. Exact
/// names and confirmed companies count in Get-FecDonation -GroupBy Company; suggestions do not, unless -MinScore
/// includes them. Set-CtEmployer confirms or denies.</para>
/// <para type="description">The score is 0.6 of the words in common, weighted by how few companies have them, and 0.4 of the
/// Jaro-Winkler similarity of the names; if one name begins with all words of the other, it is at least 0.8. A company
/// with a score below 0.7 is not suggested.</para>
/// <para type="note">To decide about many at once, export the list, write Confirm or Deny into the column Decision, and import
/// it with Set-CtEmployer.</para>
/// <para type="link">Set-CtEmployer</para>
/// <para type="link">Get-CtEmployer</para>
/// <para type="link">Get-FecDonation</para>
/// <para type="link">Sync-SecCompany</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>List the suggestions for the employers whose employees gave the most</para>
/// <code>Find-CtEmployer -Status Suggested -First 20</code>
/// </example>
/// <example>
/// <para>Write the list to a file, to decide there</para>
/// <code>Find-CtEmployer -First 200 | Export-Csv employers.csv</code>
/// </example>
[Cmdlet(VerbsCommon.Find, "CtEmployer")]
[OutputType(typeof(EmployerMatch))]
public sealed class FindCtEmployerCommand : TextInputCommand
{
    /// <summary><para type="description">Employers, by name. Wildcards are allowed. Default: all.</para></summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? Employer { get; set; }

    /// <summary><para type="description">What was found: Exact, Suggested, Unmatched, Confirmed, Denied, NoCompany. Default: the first three.</para></summary>
    [Parameter]
    public EmployerStatus[]? Status { get; set; }

    /// <summary><para type="description">Minimum score, 0 to 1. Default: 0.</para></summary>
    [Parameter]
    [ValidateRange(0.0, 1.0)]
    public double MinScore { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (!SaysSomething(Employer))
            return;
        var database = OpenDatabase();
        var employers = WithPiped(Employer);
        if (!CanAnswer(database, [StoredKind.Donations], new AskedText(Lookup.Employer, employers)))
            return;
        WriteRows(database, from => EmployerQuery.Find(from, new EmployerFilter { Employer = employers, Status = Status, MinScore = MinScore, Skip = Skip, First = First }));
    }
}
