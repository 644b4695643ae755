namespace CapitolSync.Engine.Tests.Architecture;

/// <summary>References inside the engine point one way, so that a room can be understood with those below it alone.</summary>
public sealed class RoomTests
{
    private static readonly IReadOnlyList<CodeFile> Files = CodeFile.ReadAll();

    /// <summary>Files outside of the store that still speak to SQLite themselves. The list may only become shorter.</summary>
    private static readonly string[] MayNameSqlite =
    [
        "Filings/Reading/FilingQueue.cs",
        "Filings/Tables/FilerFilings.cs",
        "Filings/Tables/FilingLineTable.cs",
        "Filings/Tables/FilingLines.cs",
        "Filings/Tables/FilingRecords.cs",
        "Filings/Tables/MemberTable.cs",
        "Http/BudgetAccount.cs",
        "Metrics/RunMetrics.cs",
        "Runs/BreakerWatch.cs",
        "Runs/SyncStates.cs",
        "Sources/CapitolTrades/Issuers/IssuersStream.cs",
        "Sources/CapitolTrades/OwnPages/OwnPageBatch.cs",
        "Sources/CapitolTrades/OwnPages/OwnPageStream.cs",
        "Sources/CapitolTrades/Politicians/CongressCommitteeBatch.cs",
        "Sources/CapitolTrades/Politicians/PoliticianPage.cs",
        "Sources/CapitolTrades/Politicians/PoliticiansStream.cs",
        "Sources/CapitolTrades/TradeDetails/TradeDetailQueue.cs",
        "Sources/CapitolTrades/TradeDetails/TradeDetailsStream.cs",
        "Sources/CapitolTrades/Trades/TradePage.cs",
        "Sources/CongressLegislators/CandidatesStream.cs",
        "Sources/CongressLegislators/LegislatorBatch.cs",
        "Sources/HouseClerk/Index/HouseIndexStream.cs",
        "Sources/OpenFec/Committees/FecCommitteesBatch.cs",
        "Sources/OpenFec/Donations/DonationBatch.cs",
        "Sources/OpenFec/Donations/DonationCheckpoint.cs",
        "Sources/OpenFec/Donations/DonationParts.cs",
        "Sources/OpenFec/Donations/DonationsStream.cs",
        "Streams/Listings/ListingBatch.cs",
        "Streams/Listings/ListingPage.cs",
        "Streams/Listings/OddRows/ListingRecheckBatch.cs",
        "Streams/Listings/ListingStatus.cs",
        "Streams/PartlyReadBatch.cs",
        "Streams/Queues/IdQueue.cs",
        "Streams/Queues/IdQueuePlan.cs",
        "Streams/Queues/QueueStatus.cs",
        "Streams/RowReader.cs",
        "Streams/StreamDefinition.cs",
    ];

    [Fact]
    public void Every_folder_with_files_belongs_to_a_room() => RequireNone(
        Files.Where(file => file.Folder.Length > 0 && EngineRooms.Of(file.Folder).Length == 0).Select(file => $"{file.Path} is in no room."));

    [Fact]
    public void No_reference_points_to_a_higher_room() => RequireNone(
        from reference in References()
        let room = EngineRooms.Of(reference.File.Folder)
        let other = EngineRooms.Of(reference.To)
        where EngineRooms.Height(other) > EngineRooms.Height(room)
        select $"{reference.File.Path} ({room}) names {reference.What} ({(other.Length > 0 ? other : "the engine's root")}).");

    [Fact]
    public void No_source_names_another_one() => RequireNone(
        from reference in References()
        let source = EngineRooms.SourceOf(reference.File.Folder)
        let other = EngineRooms.SourceOf(reference.To)
        where source is not null && other is not null && !string.Equals(source, other, StringComparison.Ordinal)
        select $"{reference.File.Path} names {reference.What} of {other}.");

    [Fact]
    public void Only_the_store_names_SQLite() => RequireNone(
        from file in Files
        where file.NamesSqlite && !file.Folder.StartsWith("Store", StringComparison.Ordinal) && !MayNameSqlite.Contains(file.Path, StringComparer.Ordinal)
        select $"{file.Path} names Microsoft.Data.Sqlite.");

    private static IEnumerable<(CodeFile File, string To, string What)> References()
    {
        var folders = Files.Select(file => file.Folder).ToHashSet(StringComparer.Ordinal);
        var types = Files.SelectMany(file => file.Types, (file, type) => (file.Folder, Type: type)).Distinct().ToLookup(pair => pair.Folder, pair => pair.Type, StringComparer.Ordinal);
        foreach (var file in Files)
        {
            foreach (var folder in file.NamedFolders(folders))
                yield return (file, folder, $"the namespace {CodeFile.Namespace}{(folder.Length > 0 ? "." : "")}{folder.Replace('/', '.')}");
            foreach (var (folder, type) in file.NamedTypesAbove(types))
                yield return (file, folder, type);
        }
    }

    private static void RequireNone(IEnumerable<string> violations)
    {
        var all = violations.ToList();
        Assert.True(all.Count == 0, $"{all.Count} violations:\n{string.Join('\n', all)}");
    }
}
