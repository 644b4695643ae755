namespace CapitolSync.Engine.Store.Queries.Text;

/// <summary>Tells contributors apart, who have no number of their own: by name and five digits of ZIP code, else by name and place.</summary>
internal static class Person
{
    private const int ZipDigits = 5;

    public static string KeyOf(string? name, string? zip, string? city, string? state)
    {
        var place = zip is { Length: >= ZipDigits } ? zip[..ZipDigits] : $"{FoldedText.Of(city ?? "")}\u001f{state?.ToUpperInvariant()}";
        return $"{FoldedText.Of(name ?? "")}\u001f{place}";
    }
}
