using CapitolSync.Engine.Filings;

namespace CapitolSync.Engine.Tests.Filings;

public sealed class DocumentStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_document_whose_writing_is_stopped_leaves_nothing_and_the_one_before_stays()
    {
        var store = new DocumentStore(_folder.File("capitol.db"));
        var name = DocumentName.Of(FilingSources.House, 2026, "20034916");
        await store.SaveAsync(name, "before"u8.ToArray(), CancellationToken.None);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.SaveAsync(name, "after"u8.ToArray(), new CancellationToken(canceled: true)));

        Assert.Equal("before", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Path.GetDirectoryName(store.PathOf(name))!)), TestContext.Current.CancellationToken));
    }

    public void Dispose() => _folder.Dispose();
}
