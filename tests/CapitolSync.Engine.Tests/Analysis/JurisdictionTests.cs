using CapitolSync.Engine.Analysis.Committees;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Lists;

namespace CapitolSync.Engine.Tests.Analysis;

/// <summary>The map of committees and sectors: what is shipped is what is documented, and a user's word comes first.</summary>
public sealed class JurisdictionTests
{
    [Fact]
    public void The_document_lists_the_map_that_is_shipped()
    {
        var listed = File.ReadLines(Repository.FullPath("docs/jurisdictions.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => (cells[1].Trim('`'), cells[2], cells[3].Replace("none", "", StringComparison.Ordinal), cells[4]));
        var names = CommitteeHistory.Shipped.Committees;

        Assert.Equal(JurisdictionMap.Shipped.Select(entry => (entry.Committee, Name(entry.Committee), string.Join(", ", entry.Sectors), entry.Reason!)), listed);

        string Name(string code) => CommitteeBook.ParentOf(code) is { } parent
            ? $"{names[parent].Replace("House Committee on ", "", StringComparison.Ordinal).Replace("Senate Committee on ", "", StringComparison.Ordinal)}: {names[code]}"
            : names[code];
    }

    [Fact]
    public void The_map_names_sectors_and_committees_that_exist()
    {
        var sectors = ClosedLists.Sector.Values.Select(value => value.Name).Where(name => name is not "other").ToHashSet(StringComparer.Ordinal);

        Assert.All(JurisdictionMap.Shipped, entry => Assert.Subset(sectors, entry.Sectors.ToHashSet(StringComparer.Ordinal)));
        Assert.All(JurisdictionMap.Shipped, entry => Assert.Contains(entry.Committee, CommitteeHistory.Shipped.Committees.Keys));
        Assert.Equal(sectors, JurisdictionMap.Shipped.SelectMany(entry => entry.Sectors).ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_users_entry_replaces_the_maps_and_can_be_taken_back()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("capitol.db");
        var engine = new SyncEngine();

        var set = await engine.SaveJurisdictionAsync(path, "Senate Committee on Finance", ["utilities", "energy", "energy"], "a test");
        Assert.Equal(("ssfi", "energy utilities", "User", "a test"), (set!.Committee, string.Join(' ', set.Sectors), set.Origin, set.Reason));
        Assert.Equal(["energy", "utilities"], JurisdictionMap.Load(Database.OpenForReading(path)).SectorsOf("ssfi"));

        var none = await engine.SaveJurisdictionAsync(path, "SSFI", [], null);
        Assert.Equal(("User", 0), (none!.Origin, none.Sectors.Count));

        var restored = await engine.SaveJurisdictionAsync(path, "ssfi", null, null);
        Assert.Equal(("Default", "health-care"), (restored!.Origin, Assert.Single(restored.Sectors)));
    }

    [Theory]
    [InlineData("ssxx", ErrorIds.ItemNotFound)]
    [InlineData("Energy", ErrorIds.InvalidCommittee)]
    public async Task A_committee_must_be_one(string committee, string errorId)
    {
        using var folder = new TemporaryFolder();

        var error = await Assert.ThrowsAsync<SyncException>(() => new SyncEngine().SaveJurisdictionAsync(folder.File("capitol.db"), committee, ["energy"], null));

        Assert.Equal((errorId, committee), (error.ErrorId, error.Target));
    }

    [Fact]
    public async Task A_sector_must_be_one_of_the_list()
    {
        using var folder = new TemporaryFolder();

        var error = await Assert.ThrowsAsync<SyncException>(() => new SyncEngine().SaveJurisdictionAsync(folder.File("capitol.db"), "ssfi", ["health*"], null));

        Assert.Equal((ErrorIds.InvalidSetting, "health*"), (error.ErrorId, error.Target));
    }
}
