namespace CapitolSync.Engine.Streams.Listings;

/// <summary>Rows that are requested per page: as configured, until the source turns out to return fewer.</summary>
internal sealed class ListingPageSize(int wished)
{
    private volatile int _value = wished;

    public int Value
    {
        get => _value;
        set => _value = value;
    }
}
