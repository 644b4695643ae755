using System.Management.Automation;
using CapitolSync.Engine;
using CapitolSync.Engine.Sources.CapitolTrades;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Reads the pages of issuers for their market figures and closing prices.</para>
/// </summary>
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
