namespace CapitolSync.Engine.Sources.CapitolTrades.Dto;

/// <summary>The pager of a catalogue page.</summary>
internal sealed class TotalsDto
{
    public long? TotalCount { get; set; }
}
