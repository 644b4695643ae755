namespace CapitolSync;

/// <summary>An end-of-day price.</summary>
/// <remarks>Source: the issuer's page on capitoltrades.com.</remarks>
/// <param name="Date">The trading day.</param>
/// <param name="Price">Closing price, USD.</param>
public sealed record EodPrice(DateTime Date, double Price)
{
    /// <summary>What it says, on one line.</summary>
    public override string ToString() => RecordText.Of(this);
}
