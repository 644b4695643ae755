using CapitolSync.Engine.Store.Entities;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Store;

/// <summary>An issuer comes with each of its trades and is stored when something about it is new.</summary>
public sealed class RepeatedRowTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TestDatabase _look;
    private readonly StoreSession _session;

    public RepeatedRowTests()
    {
        var database = Database.OpenForWriting(_folder.File("capitol.db"));
        _look = new TestDatabase(database.FilePath);
        _session = new StoreSession(database.ConnectForWriting(), TimeProvider.System);
    }

    [Fact]
    public void A_row_is_stored_when_it_differs_from_the_last_one()
    {
        Assert.Equal(RowChange.Added, Store("Acme"));
        Assert.Equal(RowChange.Unchanged, Store("Acme"));
        Assert.Equal(RowChange.Updated, Store("Acme Corp"));
        Assert.Equal(RowChange.Updated, Store("Acme"));
        Assert.Equal(["Acme"], Names());
    }

    [Fact]
    public void The_same_row_is_left_as_somebody_else_has_changed_it()
    {
        Store("Acme");
        _look.Execute("UPDATE issuers SET issuer_name = 'Somebody else'");

        Assert.Equal(RowChange.Unchanged, Store("Acme"));
        Assert.Equal(["Somebody else"], Names());
    }

    [Fact]
    public void What_was_rolled_back_is_stored_when_it_comes_again()
    {
        _session.Begin();
        IssuerTable.Store(_session, new IssuerRow(1) { IssuerName = "Acme" });
        _session.Rollback();

        Assert.Equal(RowChange.Added, Store("Acme"));
        Assert.Equal(["Acme"], Names());
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    private RowChange Store(string name)
    {
        _session.Begin();
        var change = IssuerTable.Store(_session, new IssuerRow(1) { IssuerName = name });
        _session.Commit();
        return change;
    }

    private IEnumerable<string> Names() => _look.Lines("SELECT issuer_name FROM issuers");
}
