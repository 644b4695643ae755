namespace CapitolSync.Engine.Streams.Listings;

/// <summary>Rows that a page is asked for: what was wished, until the source turns out to give fewer.</summary>
internal sealed class ListingPageSize(int wished)
{
    private volatile int _value = wished;

    public int Value
    {
        get => _value;
        set => _value = value;
    }
}
