namespace CapitolSync.Engine.Sources.CapitolTrades.Pages;

/// <summary>The pager of a catalogue page.</summary>
internal sealed class TotalsDto
{
    public long? TotalCount { get; set; }
}
