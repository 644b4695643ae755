using System.Management.Automation;
using CapitolSync.Engine.Sources.CongressLegislators;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Commands.Parameters.Values;

namespace CapitolSync.PowerShell.Commands.Abstractions;

/// <summary>What the Sync cmdlets for members' committees and donations share: whose they are, and loading what is missing to know that.</summary>
public abstract class SyncFecMemberCommand : SyncFecCommand
{
    private readonly List<string> _politicians = [];

    /// <summary><para type="description">Members by name or bioguide ID. Wildcards are allowed; a name without wildcards must match exactly one member.</para></summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PoliticianId", "Member")]
    [SupportsWildcards]
    [NamesArgument(SkipsBlank = true)]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? Politician { get; set; }

    /// <summary><para type="description">Address of the members' files, which are read if no FEC IDs are stored. Default: GitHub, or -BaseUri if that is given.</para></summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? LegislatorsUri { get; set; }

    /// <summary>The members to sync; <see langword="null"/> for all.</summary>
    private protected IReadOnlyList<string>? Politicians => _politicians.Count > 0 ? _politicians : null;

    private protected override bool HasNothingToDo => base.HasNothingToDo && _politicians.Count == 0;

    /// <summary>Whether a row names something else than members.</summary>
    private protected virtual bool NamesOther => false;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        RequireAny(nameof(Politician), Politician);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        base.ProcessRecord();
        // A position that is piped in could be taken for a name too.
        if (Cursor is null && !(NamesOther && Politician is not { Length: > 0 }))
            Take(Politician, _politicians, "member");
    }

    /// <summary>Reads the FEC IDs first if there are none.</summary>
    private protected CandidatesRequest CandidatesIfMissing() => new()
    {
        Settings = Configure(Catalog.SourceOf(StreamNames.Candidates), LegislatorsUri ?? BaseUri),
        OnlyIfMissing = true,
    };
}
