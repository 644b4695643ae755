using CapitolSync.Engine.Http;
using CapitolSync.Engine.Probes;
using CapitolSync.Engine.Settings;

namespace CapitolSync.Engine.Streams;

/// <summary>What a source is: its address, its key and quota, its settings, how it is probed, and its streams.</summary>
public sealed record SourceDefinition
{
    /// <param name="source">How it is addressed and what its answers mean.</param>
    /// <param name="settings">The settings it has, with their defaults.</param>
    /// <param name="probePages">The pages that show its state.</param>
    internal SourceDefinition(Source source, IReadOnlyList<SettingDefinition> settings, Func<DateTimeOffset, IReadOnlyList<ProbePage>> probePages)
    {
        Source = source;
        Settings = settings;
        ProbePages = probePages;
    }

    /// <summary>Its name in settings, states and messages.</summary>
    public string Name => Source.Name;

    /// <summary>Its default address.</summary>
    public Uri BaseUri => Source.BaseUri;

    /// <summary>The key it requires; <see langword="null"/> if it requires none.</summary>
    public ApiKeyDefinition? Key => Source.Key;

    /// <summary>The terms that it wants accepted; <see langword="null"/> if it wants none.</summary>
    public SourceTerms? Terms { get; init; }

    /// <summary>Whether the setting Contact has to be set.</summary>
    public bool WantsContact => Source.WantsContact;

    /// <summary>Its streams, in an order in which they could be synced one after another.</summary>
    public required IReadOnlyList<StreamDefinition> Streams { get; init; }

    /// <summary>How it is addressed and what its answers mean.</summary>
    internal Source Source { get; }

    /// <summary>The settings it has, with their defaults.</summary>
    internal IReadOnlyList<SettingDefinition> Settings { get; }

    /// <summary>The pages that show its state, given the time; a later one is requested only if the earlier ones were answered.</summary>
    internal Func<DateTimeOffset, IReadOnlyList<ProbePage>> ProbePages { get; }

    /// <summary>Ends the command if the source wants terms accepted that the user has not accepted.</summary>
    /// <param name="values">The settings.</param>
    /// <exception cref="SyncException">They are not accepted.</exception>
    public void RequireTerms(SettingResolver values)
    {
        if (Terms is { } terms && !values.Get<bool>(Name, terms.Setting))
            throw terms.NotAccepted();
    }

    /// <summary>How to contact the source: by the parameters, then the database, then the defaults.</summary>
    /// <param name="values">The settings.</param>
    /// <param name="address">Another address than its own.</param>
    /// <param name="key">The key, if it requires one.</param>
    /// <param name="waitForBudget">When the quota is used up, wait instead of ending the run.</param>
    /// <exception cref="SyncException">A setting has an invalid value.</exception>
    public SourceSettings Configure(SettingResolver values, Uri? address = null, ApiKey? key = null, bool waitForBudget = false)
    {
        var settings = values.ForSource(Name, address ?? BaseUri);
        if (Key is not { } definition || key is null)
            return settings;
        int? Optional(string name) => Settings.Any(setting => string.Equals(setting.Name, name, StringComparison.Ordinal)) ? values.Get<int>(Name, name) : null;

        return settings with
        {
            Key = key,
            RequestsPerSecond = values.Get<double>(Name, SettingNames.RequestsPerSecond),
            Budget = definition.LimitsOf(key, values.Get<int>(Name, SettingNames.RequestsPerHour), Optional(SettingNames.RequestsPerDay)),
            ItemsPerMonth = Optional(SettingNames.SymbolsPerMonth),
            WaitForBudget = waitForBudget,
        };
    }
}
