namespace CapitolSync.Engine.Sources.HouseClerk.Filings.Pdf;

/// <summary>
/// What reading one document may cost. The library that reads PDFs cannot be cancelled; it is stopped from the
/// places where it calls back, and whoever waits for it stops waiting at the deadline in any case.
/// </summary>
internal sealed class ReadingBudget
{
    /// <summary>Real documents on paper are a few megabytes, electronic ones a tenth of one.</summary>
    public const int DocumentBytes = 64 * 1024 * 1024;

    /// <summary>The longest electronic reports have 26 pages, the longest on paper some 60.</summary>
    public const int Pages = 300;

    /// <summary>Real pages have some 2,000 characters and 200 paths, which take less than 100 kilobytes.</summary>
    public const int ContentBytes = 1024 * 1024;

    /// <summary>A page has some 30 rows, each with a box that is drawn as up to three squares and a tick.</summary>
    public const int PageMarks = 2_000;

    /// <summary>Fonts and images are larger than what a page says with them.</summary>
    public const int StreamBytes = 16 * 1024 * 1024;

    private const long DecodedBytes = 64L * 1024 * 1024;

    private volatile string? _exceeded;
    private volatile string? _damage;
    private long _decoded;

    /// <summary>What was exceeded first; null while nothing was.</summary>
    public string? Exceeded => _exceeded;

    /// <summary>What is damaged in the document; it matters to text, not to whether pages are images of paper.</summary>
    public string? Damaged => _damage;

    public void Damage(string what) => _damage ??= what;

    public void Decoded(int bytes)
    {
        if (Interlocked.Add(ref _decoded, bytes) > DecodedBytes)
            Exceed("its streams unpack to more than 64 MB");
        Check();
    }

    /// <summary>Marks the budget as used up: whatever asks next is stopped.</summary>
    public void Exceed(string what) => _exceeded ??= what;

    public void Check()
    {
        if (_exceeded is { } what)
            throw new ReadingStoppedException(what);
    }
}
