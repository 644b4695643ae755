using CapitolSync.Engine.Sources.OpenFec.Committees;
using CapitolSync.Engine.Sources.OpenFec.Donations;

namespace CapitolSync.Engine.Sources.OpenFec;

/// <summary>A page of candidates' committees: the part of the API that pages by number.</summary>
internal sealed class OffsetPageDto
{
    public OffsetPaginationDto? Pagination { get; set; }

    public FecCommitteeDto[]? Results { get; set; }
}
