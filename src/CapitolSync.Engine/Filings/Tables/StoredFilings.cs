using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Filings.Tables;

/// <summary>Filings with the places of their documents.</summary>
public static class StoredFilings
{
    /// <summary>Reads the filings that a filter lets through, one by one, newest first.</summary>
    /// <param name="database">Where from.</param>
    /// <param name="filter">Which.</param>
    public static IEnumerable<Filing> Read(Database database, FilingFilter filter)
    {
        var documents = new DocumentStore(database.FilePath);
        return FilingQuery.Read(database, filter).Select(filing => WithDocument(filing, documents));
    }

    /// <summary>Filings that were just stored.</summary>
    internal static FilingRows Rows(string source, IReadOnlyCollection<string> ids) =>
        new(source, ids, static (filing, databasePath) => WithDocument(filing, new DocumentStore(databasePath)));

    private static Filing WithDocument(Filing filing, DocumentStore documents) => filing.ReadAt is null
        ? filing
        : filing with { DocumentPath = documents.Find(DocumentName.Of(filing.Source, filing.Year, filing.FilingId)) };
}
