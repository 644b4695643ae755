using System.Management.Automation;
using CapitolSync.Engine.Sources.CapitolTrades.Issuers;
using CapitolSync.Engine.Streams;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters.Values;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Reads each issuer's own page for its market figures and closing prices.</para>
/// </summary>
/// <remarks>
/// <para type="description">Works through the issuers in the database whose own page has not been read yet, several
/// at a time. If issuers, trades or issuer IDs come from the pipeline, or -IssuerId is given, it reads only those,
/// whether or not they have been read before.</para>
/// <para type="note">Market figures are as of EnrichedAt and go out of date; -Force reads all issuers again. The
/// pages of a few issuers are permanently broken on the site. They are reported each time, and the other issuers are
/// read as usual.</para>
/// <para type="link">Get-CtIssuer</para>
/// <para type="link">Sync-CtTrade</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Read the issuers that have not been read yet</para>
/// <code>Sync-CtIssuer</code>
/// </example>
/// <example>
/// <para>Read all issuers again</para>
/// <code>Sync-CtIssuer -Force</code>
/// </example>
/// <example>
/// <para>Read the issuers of large trades</para>
/// <code>Get-CtTrade -MinValue 1000000 | Sync-CtIssuer</code>
/// </example>
[Cmdlet(VerbsData.Sync, "CtIssuer", SupportsShouldProcess = true)]
[OutputType(typeof(SyncReport), typeof(Issuer))]
public sealed class SyncCtIssuerCommand : SyncCtCommand
{
    private readonly List<long> _ids = [];

    /// <summary><para type="description">IDs of issuers to read, whether or not they have been read before. Default: all issuers that have not been read.</para></summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [IdsArgument]
    [ValidateRange(1L, long.MaxValue)]
    public long[]? IssuerId { get; set; }

    private protected override string StreamName => StreamNames.Issuers;

    private protected override bool HasNothingToDo => base.HasNothingToDo && _ids.Count == 0;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        RequireAny(nameof(IssuerId), IssuerId);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        base.ProcessRecord();
        Take(IssuerId, _ids, "issuer ID");
    }

    private protected override IReadOnlyList<StreamRequest> CreateRequests() =>
        [new IssuersRequest { Settings = SiteSettings, IssuerIds = _ids.Count > 0 ? [.. _ids.Distinct()] : null }];
}
