namespace CapitolSync.Engine.Sources.CapitolTrades.Pages;

/// <summary>One choice of a filter.</summary>
internal sealed class FilterItemDto
{
    public string? Id { get; set; }

    public string? Label { get; set; }
}
