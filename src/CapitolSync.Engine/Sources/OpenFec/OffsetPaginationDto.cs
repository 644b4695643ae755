namespace CapitolSync.Engine.Sources.OpenFec;

/// <summary>What the API says about the whole list.</summary>
internal sealed class OffsetPaginationDto
{
    public long? Count { get; set; }
}
