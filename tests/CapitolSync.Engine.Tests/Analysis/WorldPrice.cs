namespace CapitolSync.Engine.Tests.Analysis;

/// <summary>A close of a made-up world.</summary>
internal sealed record WorldPrice(string Ticker, DateOnly Day, double Close, double Adjusted, double Split, double Dividend);
