namespace CapitolSync;

/// <summary>A setting with its value and where that comes from.</summary>
/// <remarks>Source: the database, the environment, or the module's defaults; Origin says which.</remarks>
public sealed record SyncSetting
{
    /// <summary>The source it is for.</summary>
    public required string Source { get; init; }

    /// <summary>Its name, which is also that of the parameter of the Sync cmdlets.</summary>
    public required string Name { get; init; }

    /// <summary>The value in effect.</summary>
    public object? Value { get; init; }

    /// <summary>Where the value comes from.</summary>
    public SettingOrigin Origin { get; init; }

    /// <summary>The default value.</summary>
    public object? Default { get; init; }

    /// <summary>The minimum.</summary>
    public object? Minimum { get; init; }

    /// <summary>The maximum.</summary>
    public object? Maximum { get; init; }

    /// <summary>The unit of the value.</summary>
    public string? Unit { get; init; }

    /// <summary>What it does.</summary>
    public string? Description { get; init; }

    /// <summary>The setting in one line.</summary>
    public override string ToString() => $"{Name} = {Value} ({Origin})";
}
