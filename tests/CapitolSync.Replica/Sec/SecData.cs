namespace CapitolSync.Replica.Sec;

/// <summary>The truth: the companies that the SEC has. Safe to use from any thread.</summary>
public sealed class SecData
{
    private volatile IReadOnlyList<SecCompany> _companies = [];

    /// <summary>The companies, in the order of the list. Setting them makes another version of it.</summary>
    public IReadOnlyList<SecCompany> Companies
    {
        get => _companies;
        set => _companies = value;
    }
}
