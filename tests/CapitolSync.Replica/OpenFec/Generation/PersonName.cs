namespace CapitolSync.Replica.OpenFec.Generation;

internal sealed record PersonName(string First, string? Middle, string Last, string? Suffix, string? Prefix)
{
    /// <summary>Last name first.</summary>
    public string Full => string.Join(' ', new[] { $"{Last},", Prefix, First, Middle, Suffix }.Where(n => n is not null));
}
