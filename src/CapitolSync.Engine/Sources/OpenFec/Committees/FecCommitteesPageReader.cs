using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.OpenFec.Committees;

/// <summary>Reads a page of a list of committees.</summary>
internal sealed class FecCommitteesPageReader : ApiPageReader<OffsetPageDto>
{
    public override OffsetPageDto Read(PageBody body) => FecCandidatePartition.Parse(body.Span);
}
