namespace CapitolSync.Replica.Tiingo;

/// <summary>A trading day of a ticker.</summary>
/// <param name="Date">The day.</param>
/// <param name="Close">USD, as traded.</param>
/// <param name="Split">New shares for an old one.</param>
/// <param name="Dividend">USD a share, ex on that day.</param>
public sealed record TiingoDay(DateOnly Date, double Close, double Split = 1, double Dividend = 0);
