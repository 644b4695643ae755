namespace CapitolSync.Engine.Sources.CapitolTrades.Pages;

/// <summary>A filter of a page with what it offers.</summary>
internal sealed class FilterDto
{
    public string? FilterName { get; set; }

    public FilterItemDto?[]? Items { get; set; }
}
