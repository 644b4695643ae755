using System.Management.Automation;
using CapitolSync.Engine.Sources.CapitolTrades.Issuers;
using CapitolSync.Engine.Streams;
using CapitolSync.PowerShell.Commands.Abstractions;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Reads the pages of issuers for their market figures and closing prices.</para>
/// </summary>
/// <remarks>
/// <para type="description">Works through the issuers in the database whose own page has not been read yet, several
/// at once. With issuers, trades or issuers' numbers from the pipeline, or with -IssuerId, it reads just these,
/// whether they were read before or not.</para>
/// <para type="note">Figures are as of EnrichedAt and grow old: -Force reads all issuers again. Some issuers' pages
/// are broken on the site for good; they are reported each time and keep no other from being read.</para>
/// <para type="link">Get-CtIssuer</para>
/// <para type="link">Sync-CtTrade</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>All that have not been read yet</para>
/// <code>Sync-CtIssuer</code>
/// </example>
/// <example>
/// <para>All of them again</para>
/// <code>Sync-CtIssuer -Force</code>
/// </example>
/// <example>
/// <para>The issuers of large trades</para>
/// <code>Get-CtTrade -MinValue 1000000 | Sync-CtIssuer</code>
/// </example>
[Cmdlet(VerbsData.Sync, "CtIssuer", SupportsShouldProcess = true)]
[OutputType(typeof(SyncReport), typeof(Issuer))]
public sealed class SyncCtIssuerCommand : SyncCtCommand
{
    private readonly List<long> _ids = [];

    /// <summary><para type="description">These issuers only, whether they were read before or not. Default: all that have not been.</para></summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateRange(1L, long.MaxValue)]
    public long[]? IssuerId { get; set; }

    private protected override string StreamName => StreamNames.Issuers;

    private protected override bool HasNothingToDo => base.HasNothingToDo && _ids.Count == 0;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        base.ProcessRecord();
        _ids.AddRange(IssuerId ?? []);
    }

    private protected override IReadOnlyList<StreamRequest> CreateRequests() =>
        [new IssuersRequest { Settings = SiteSettings, IssuerIds = _ids.Count > 0 ? [.. _ids.Distinct()] : null }];
}
