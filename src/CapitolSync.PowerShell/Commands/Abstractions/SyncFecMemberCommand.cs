using System.Management.Automation;
using CapitolSync.Engine.Sources.CongressLegislators;

namespace CapitolSync.PowerShell.Commands.Abstractions;

/// <summary>What the Sync cmdlets for members' committees and donations share: whose they are, and finding that out on the way.</summary>
public abstract class SyncFecMemberCommand : SyncFecCommand
{
    private readonly List<string> _politicians = [];

    /// <summary><para type="description">Members by name or bioguide id; wildcards are allowed, and a plain name must mean one member.</para></summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PoliticianId")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? Politician { get; set; }

    /// <summary><para type="description">Address of the files of members, read if no FEC ids are known. Default: GitHub, or -BaseUri if that is given.</para></summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? LegislatorsUri { get; set; }

    /// <summary>The members asked for; <see langword="null"/> for all.</summary>
    private protected IReadOnlyList<string>? Politicians => _politicians.Count > 0 ? _politicians : null;

    private protected override bool HasNothingToDo => base.HasNothingToDo && _politicians.Count == 0;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        base.ProcessRecord();
        // A position that is piped in could be taken for a name too.
        if (Cursor is null)
            _politicians.AddRange(Politician ?? []);
    }

    /// <summary>Reads the FEC ids first if there are none.</summary>
    private protected CandidatesRequest CandidatesIfMissing() => new()
    {
        Settings = Configure(Catalog.SourceOf(StreamNames.Candidates), LegislatorsUri ?? BaseUri),
        OnlyIfMissing = true,
    };
}
