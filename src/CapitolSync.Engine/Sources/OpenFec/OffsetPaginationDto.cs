namespace CapitolSync.Engine.Sources.OpenFec;

/// <summary>Where a page stands.</summary>
internal sealed class OffsetPaginationDto
{
    public long? Count { get; set; }

    public int? Pages { get; set; }
}
