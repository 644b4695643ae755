namespace CapitolSync.Replica.CapitolTrades.Pages;

/// <summary>Which page is asked for, whatever the order of its parameters.</summary>
/// <param name="Kind">What kind of page.</param>
/// <param name="Number">The page number of a list, the id otherwise.</param>
/// <param name="Size">Rows per page of a list.</param>
/// <param name="Text">The filter of a list, a politician's id otherwise.</param>
/// <param name="Rsc">Whether the flight alone is wanted.</param>
internal readonly record struct PageKey(PageKind Kind, long Number = 0, int Size = 0, string? Text = null, bool Rsc = false)
{
    public int Skip => (int)Math.Min((Number - 1) * Size, int.MaxValue);
}
