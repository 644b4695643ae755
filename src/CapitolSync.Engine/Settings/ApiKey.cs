namespace CapitolSync.Engine.Settings;

/// <summary>A key that a source asks for. It goes out in a header and shows nowhere else.</summary>
public sealed class ApiKey
{
    /// <summary>The key everybody may try the service with; it has a small budget of its own.</summary>
    public const string DemoKey = "DEMO_KEY";

    /// <summary>Makes a key.</summary>
    /// <param name="value">The secret.</param>
    public ApiKey(string value) => Value = value;

    /// <summary>Whether it is the one for trying.</summary>
    public bool IsDemo => string.Equals(Value, DemoKey, StringComparison.Ordinal);

    internal string Value { get; }

    /// <summary>Never the secret.</summary>
    public override string ToString() => IsDemo ? DemoKey : "(secret)";
}
