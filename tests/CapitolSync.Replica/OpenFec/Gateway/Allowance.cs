namespace CapitolSync.Replica.OpenFec.Gateway;

/// <summary>How many requests a key may make; null for any number.</summary>
internal readonly record struct Allowance(int? PerSecond, int? PerHour, int? PerDay)
{
    public static Allowance Demo { get; } = new(null, 30, 50);

    public bool IsBoundless => this == default;
}
