using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Queries.Lookups;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Store.Queries;

/// <summary>Members are found with the titles and suffixes that people write, and a father is not his son.</summary>
public sealed class MemberNameTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Database _database;

    public MemberNameTests()
    {
        _database = Database.OpenForWriting(_folder.File("capitol.db"));
        new TestDatabase(_database.FilePath).Execute("""
            INSERT INTO politicians (politician_id, first_name, last_name, full_name) VALUES
                ('P000197', 'Nancy', 'Pelosi', 'Nancy Pelosi'), ('B001292', 'Donald', 'Beyer', NULL),
                ('P000149', 'Don', 'Payne', 'Donald M. Payne'), ('P000604', 'Don', 'Payne', 'Donald M. Payne, Jr.');
            """);
    }

    [Theory]
    [InlineData("Rep. Pelosi, Hon. Nancy", "P000197")]
    [InlineData("Hon. Nancy Pelosi, Jr.", "P000197")]
    [InlineData("Hon. Pelosi, Nancy, III", "P000197")]
    [InlineData("Nancy Pelosi (Hon.)", "P000197")]
    [InlineData("Donald Beyer, Jr.", "B001292")]
    [InlineData("Rep. Donald Beyer Jr", "B001292")]
    [InlineData("Beyer, Don*, Jr.", "B001292")]
    [InlineData("Donald M. Payne", "P000149")]
    [InlineData("Donald M. Payne Jr.", "P000604")]
    [InlineData("Rep. Payne, Donald M., Jr.", "P000604")]
    [InlineData("Paul Pelosi, Jr.", "")]
    [InlineData("Hon.", "")]
    [InlineData("Jr.", "")]
    public void A_member_is_found_by_the_name_as_it_is_written(string asked, string ids)
    {
        Assert.Equal(ids, string.Join(' ', PoliticianQuery.Read(_database, new PoliticianFilter { Politician = [asked] }).Select(member => member.PoliticianId)));
        Assert.Equal(ids.Length > 0, ValueCheck.IsKnown(_database, Lookup.Politician, asked));
    }

    public void Dispose() => _folder.Dispose();
}
