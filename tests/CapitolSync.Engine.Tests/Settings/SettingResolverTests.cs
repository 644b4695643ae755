using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Sources;
using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Settings;

public sealed class SettingResolverTests : IDisposable
{
    private const string Site = "CapitolTrades";
    private static readonly Uri Address = new("http://localhost/");
    private readonly TemporaryFolder _folder = new();
    private readonly SyncEngine _engine = new();

    private string Path => _folder.File("capitol.db");

    [Fact]
    public async Task A_parameter_overrides_a_setting_and_a_setting_overrides_the_default()
    {
        Assert.Equal((3, SettingOrigin.Default), Concurrency());
        await _engine.SaveSettingAsync(Path, Site, SettingNames.Concurrency, 7);
        Assert.Equal((7, SettingOrigin.Setting), Concurrency());
        Assert.Equal((2, SettingOrigin.Parameter), Concurrency((SettingNames.Concurrency, 2)));
        // What is set for one source says nothing of another.
        Assert.Equal(3, SettingResolver.Load(SourceCatalog.All.Settings, Path, new Dictionary<string, object>(StringComparer.Ordinal)).Get<int>("OpenFEC", SettingNames.Concurrency));
        await _engine.SaveSettingAsync(Path, Site, SettingNames.Concurrency, null);
        Assert.Equal((3, SettingOrigin.Default), Concurrency());
    }

    [Fact]
    public async Task All_settings_reach_the_source()
    {
        foreach (var (name, value) in new (string, object)[]
        {
            (SettingNames.Concurrency, 9), (SettingNames.Adaptive, true), (SettingNames.Delay, 1250), (SettingNames.TimeoutSec, 7),
            (SettingNames.MaximumRetryCount, 0), (SettingNames.RetryIntervalSec, 0.25), (SettingNames.MaxFailures, 11),
            (SettingNames.BreakDuration, TimeSpan.FromMinutes(5)), (SettingNames.MaxBreaks, 6),
        })
            await _engine.SaveSettingAsync(Path, Site, name, value);

        var source = SettingResolver.Load(SourceCatalog.All.Settings, Path, new Dictionary<string, object>(StringComparer.Ordinal)).ForSource(Site, Address);

        Assert.Equal((Address, 9, true, TimeSpan.FromMilliseconds(1250)), (source.BaseUri, source.Concurrency, source.IsAdaptive, source.Delay));
        Assert.Equal((TimeSpan.FromSeconds(7), 0, TimeSpan.FromMilliseconds(250)), (source.Timeout, source.MaximumRetryCount, source.RetryInterval));
        Assert.Equal((11, TimeSpan.FromMinutes(5), 6), (source.Breaker.MaxFailures, source.Breaker.BreakDuration, source.Breaker.MaxBreaks));
    }

    [Theory]
    [InlineData("name@example.org", null)]
    [InlineData("https://example.org/contact", null)]
    [InlineData("name", "email address")]
    [InlineData("Name <name@example.org>", "email address")]
    [InlineData("name@example.org\r\nX-Api-Key: 1", "email address")]
    [InlineData("name@example.org) Mozilla/5.0 (", "email address")]
    [InlineData("file:///etc/passwd", "email address")]
    public async Task A_contact_is_an_address_that_fits_into_a_header(string text, string? complaint)
    {
        if (complaint is not null)
        {
            var refused = await Assert.ThrowsAsync<SyncException>(() => _engine.SaveSettingAsync(Path, "HouseClerk", SettingNames.Contact, text));
            Assert.Equal(ErrorIds.InvalidSetting, refused.ErrorId);
            Assert.Contains(complaint, refused.Message, StringComparison.Ordinal);
            return;
        }

        Assert.Equal(text, (await _engine.SaveSettingAsync(Path, "HouseClerk", SettingNames.Contact, text)).Value);
        var values = SettingResolver.Load(SourceCatalog.All.Settings, Path, new Dictionary<string, object>(StringComparer.Ordinal));
        Assert.Equal((text, null), (values.ForSource("HouseClerk", Address).Contact, values.ForSource(Site, Address).Contact));
    }

    [Theory]
    [InlineData("Concurrency", 0)]
    [InlineData("Concurrency", 11)]
    [InlineData("Concurrency", 2.5)]
    [InlineData("Concurrency", "many")]
    [InlineData("Concurrency", "")]
    [InlineData("Delay", -1)]
    [InlineData("Delay", 60_001)]
    [InlineData("PageSize", 11)]
    [InlineData("PageSize", 97)]
    [InlineData("TimeoutSec", 0)]
    [InlineData("RetryIntervalSec", "NaN")]
    [InlineData("RetryIntervalSec", double.PositiveInfinity)]
    [InlineData("BreakDuration", "-00:00:01")]
    [InlineData("BreakDuration", "soon")]
    [InlineData("BreakDuration", "1")]
    [InlineData("BreakDuration", 60_000)]
    [InlineData("BreakDuration", "00:00:00.006")]
    [InlineData("BreakDuration", "1.00:00:01")]
    [InlineData("Adaptive", "perhaps")]
    public async Task Values_out_of_range_are_rejected_by_name_and_value_and_not_stored(string name, object value)
    {
        var end = await Assert.ThrowsAsync<SyncException>(() => _engine.SaveSettingAsync(Path, Site, name, value));

        Assert.Equal((ErrorIds.InvalidSetting, value), (end.ErrorId, end.Target));
        Assert.StartsWith($"{Site}: {name} cannot be '{value}'.", end.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path));
        Assert.Equal(ErrorIds.InvalidSetting, Assert.Throws<SyncException>(() => Load((name, value)).Get<object>(Site, name)).ErrorId);
    }

    [Fact]
    public void Unknown_settings_and_sources_are_rejected()
    {
        Assert.Equal(ErrorIds.InvalidSetting, Assert.Throws<SyncException>(() => SourceCatalog.All.Settings.Find(Site, "Speed")).ErrorId);
        Assert.Equal(ErrorIds.InvalidSetting, Assert.Throws<SyncException>(() => SourceCatalog.All.Settings.Find("Nowhere", "Delay")).ErrorId);
        Assert.Equal(ErrorIds.InvalidSetting, Assert.Throws<SyncException>(() => new SyncEngine().CheckSetting(null, "Speed", 1)).ErrorId);
    }

    [Fact]
    public async Task An_invalid_setting_in_the_database_is_rejected_when_it_is_used()
    {
        await _engine.SaveSettingAsync(Path, Site, SettingNames.Concurrency, 7);
        new TestDatabase(Path).Execute("UPDATE sync_settings SET value = '4000'");

        var end = Assert.Throws<SyncException>(() => Concurrency());

        Assert.Equal((ErrorIds.InvalidSetting, "4000"), (end.ErrorId, end.Target));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_default_is_within_its_own_range(string source, string name)
    {
        var definition = SourceCatalog.All.Settings.Find(source, name);

        Assert.Equal(definition.Default, definition.Parse(definition.Default));
        Assert.Equal(definition.Default, definition.Parse(SettingDefinition.Format(definition.Default)));
    }

    public static TheoryData<string, string> Names => [.. SourceCatalog.All.Settings.All.Select(setting => new TheoryDataRow<string, string>(setting.Source, setting.Name))];

    public void Dispose() => _folder.Dispose();

    private (int Value, SettingOrigin Origin) Concurrency(params (string Name, object Value)[] parameters)
    {
        var setting = Load(parameters).All().Single(one => one is { Source: Site, Name: SettingNames.Concurrency });
        return ((int)setting.Value!, setting.Origin);
    }

    private SettingResolver Load(params (string Name, object Value)[] parameters) =>
        SettingResolver.Load(SourceCatalog.All.Settings, Path, parameters.ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal));
}
