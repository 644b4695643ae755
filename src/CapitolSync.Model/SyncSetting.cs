namespace CapitolSync;

/// <summary>A setting with its value and where that comes from.</summary>
public sealed record SyncSetting
{
    /// <summary>The source it is for.</summary>
    public required string Source { get; init; }

    /// <summary>Its name; parameters of the Sync cmdlets have the same.</summary>
    public required string Name { get; init; }

    /// <summary>What holds.</summary>
    public object? Value { get; init; }

    /// <summary>Where the value comes from.</summary>
    public SettingOrigin Origin { get; init; }

    /// <summary>What holds if nobody says anything.</summary>
    public object? Default { get; init; }

    /// <summary>The least it can be.</summary>
    public object? Minimum { get; init; }

    /// <summary>The most it can be.</summary>
    public object? Maximum { get; init; }

    /// <summary>The unit of the value.</summary>
    public string? Unit { get; init; }

    /// <summary>What it does.</summary>
    public string? Description { get; init; }

    /// <summary>The setting in one line.</summary>
    public override string ToString() => $"{Name} = {Value} ({Origin})";
}
