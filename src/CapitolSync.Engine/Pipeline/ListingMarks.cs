using CapitolSync.Engine.Store;

namespace CapitolSync.Engine.Pipeline;

/// <summary>Marks rows as seen in the pass that is under way, and counts those that were not seen before.</summary>
internal sealed class ListingMarks(StoreSession session, string stream)
{
    private const string Insert = "INSERT INTO sync_marks (stream, item) VALUES (?1, ?2) ON CONFLICT DO NOTHING";

    public int NewRows { get; private set; }

    public void See(long key) => Count(session.Prepare(Insert).Bind(1, stream).Bind(2, key).Run());

    public void See(string key) => Count(session.Prepare(Insert).Bind(1, stream).Bind(2, key).Run());

    public static void Clear(StoreSession session, string stream) =>
        session.Prepare("DELETE FROM sync_marks WHERE stream = ?1").Bind(1, stream).Run();

    private void Count(int changes) => NewRows += changes;
}
