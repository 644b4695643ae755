namespace CapitolSync.Engine.Filings;

/// <summary>A disclosed amount: a band of the form's, or an exact sum.</summary>
/// <param name="Text">As printed, joined: <c>$1,001 - $15,000</c>.</param>
/// <param name="LowCents">Its low end, in cents of USD.</param>
/// <param name="HighCents">Its high end, in cents of USD; null where the band is open (Over $50,000,000).</param>
public sealed record AmountRange(string Text, long LowCents, long? HighCents);
