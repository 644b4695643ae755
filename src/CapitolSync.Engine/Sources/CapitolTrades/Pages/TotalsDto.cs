namespace CapitolSync.Engine.Sources.CapitolTrades.Pages;

/// <summary>The pager of a catalog page.</summary>
internal sealed class TotalsDto
{
    public long? TotalCount { get; set; }
}
