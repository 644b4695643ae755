using System.Globalization;

namespace CapitolSync.Engine.Settings;

/// <summary>What a setting can be.</summary>
/// <param name="Source">The source it is for.</param>
/// <param name="Name">Its name.</param>
/// <param name="Default">The default value, which also determines the type.</param>
/// <param name="Description">What it does.</param>
internal sealed record SettingDefinition(string Source, string Name, object Default, string Description)
{
    public object? Minimum { get; init; }

    public object? Maximum { get; init; }

    public string? Unit { get; init; }

    /// <summary>Says what is wrong with a text; <see langword="null"/> if nothing is.</summary>
    public Func<string, string?> Complaint { get; init; } = static _ => null;

    /// <summary>Takes a value as it comes from a user or from the database.</summary>
    /// <exception cref="SyncException">The value has the wrong type or is out of range.</exception>
    public object Parse(object value)
    {
        var parsed = Convert(value);
        if (parsed is TimeSpan time && DurationText.Complaint(time) is { } rule)
            throw Invalid(value, rule);
        if (parsed is IComparable number && (number.CompareTo(Minimum) < 0 || (Maximum is not null && number.CompareTo(Maximum) > 0)))
            throw Invalid(value, $"It must be {Range()}.");
        if (parsed is string words && !words.Equals(Default) && Complaint(words) is { } complaint)
            throw Invalid(value, complaint);
        return parsed;
    }

    /// <summary>The value as the database keeps it.</summary>
    public static string Format(object value) => value switch
    {
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    public SyncSetting ToSetting(object value, SettingOrigin origin) => new()
    {
        Source = Source,
        Name = Name,
        Value = value,
        Origin = origin,
        Default = Default,
        Minimum = Minimum,
        Maximum = Maximum,
        Unit = Unit,
        Description = Description,
    };

    private object Convert(object value)
    {
        var text = Format(value).Trim();
        object? parsed = Default switch
        {
            int when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
            double when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && double.IsFinite(real) => real,
            bool when bool.TryParse(text, out var flag) => flag,
            string => text,
            TimeSpan => DurationText.Parse(text),
            _ => null,
        };
        return parsed ?? throw Invalid(value, Default is TimeSpan ? DurationText.Explain(text) : $"It takes {Kind()}.");
    }

    private SyncException Invalid(object value, string rule) =>
        new(ErrorIds.InvalidSetting, $"{Source}: {Name} cannot be '{value}'. {rule}") { Target = value };

    private string Range() => Maximum is null ? $"{Minimum} or more" : $"from {Format(Minimum!)} to {Format(Maximum)}{(Unit is null ? "" : $" {Unit}")}";

    private string Kind() => Default switch
    {
        int => "a whole number",
        double => "a number such as 0.5",
        bool => "true or false",
        _ => "text",
    };
}
