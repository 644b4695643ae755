using System.Text.Json.Serialization;

namespace CapitolSync.Replica;

/// <summary>An issuer as a database should hold it once its own page has been read.</summary>
public sealed record ReplicaIssuer
{
    /// <summary>The site's number for it.</summary>
    public required long IssuerId { get; init; }

    /// <summary>The state it sits in, when it is an American one.</summary>
    public string? StateId { get; init; }

    /// <summary>The data provider's code.</summary>
    [JsonPropertyName("c2iq")]
    public string? C2iq { get; init; }

    /// <summary>Two letters.</summary>
    public string? Country { get; init; }

    /// <summary>Its name.</summary>
    public required string IssuerName { get; init; }

    /// <summary>With the exchange behind a colon; a coin's begins with a dollar sign.</summary>
    public string? IssuerTicker { get; init; }

    /// <summary>energy, financials and so on.</summary>
    public string? Sector { get; init; }

    /// <summary>Null when it is not listed.</summary>
    public ReplicaPerformance? Performance { get; init; }

    /// <summary>What kind of asset it stands for; decides what its trades look like.</summary>
    [JsonIgnore]
    internal string Kind { get; init; } = "stock";
}
