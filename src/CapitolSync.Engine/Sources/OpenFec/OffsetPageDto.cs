using CapitolSync.Engine.Sources.OpenFec.Committees;

namespace CapitolSync.Engine.Sources.OpenFec;

/// <summary>A page of candidates' committees: the part of the API that pages by number.</summary>
internal sealed class OffsetPageDto
{
    public OffsetPaginationDto? Pagination { get; set; }

    public FecCommitteeDto[]? Results { get; set; }
}
