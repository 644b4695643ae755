using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.Sec;

/// <summary>Asks for the SEC's list of companies, and for the classification of those that matter.</summary>
public sealed record CompaniesRequest : StreamRequest
{
    /// <summary>Read the classification of all companies, not only of those whose tickers members traded and of confirmed employers.</summary>
    public bool All { get; init; }

    internal override ISyncStream CreateStream() => new CompaniesStream(this);
}
