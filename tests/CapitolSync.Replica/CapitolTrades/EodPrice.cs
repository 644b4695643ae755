namespace CapitolSync.Replica;

/// <summary>A day's closing price.</summary>
public readonly record struct EodPrice(DateOnly Date, double Price);
