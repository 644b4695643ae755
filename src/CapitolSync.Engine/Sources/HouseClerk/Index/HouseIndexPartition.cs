using System.Globalization;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.HouseClerk.Index;

/// <summary>The index of one year.</summary>
/// <param name="year">The year.</param>
/// <param name="stored">The version that is stored.</param>
/// <param name="isCurrent">The year has just begun perhaps, so that it may have no index yet.</param>
/// <param name="address">The Clerk's address.</param>
internal sealed class HouseIndexPartition(int year, FileValidators? stored, bool isCurrent, Uri address) : Partition
{
    private const string ItemPrefix = "index ";

    public override string Item => string.Create(CultureInfo.InvariantCulture, $"{ItemPrefix}{year}");

    /// <summary>The year of an item.</summary>
    public static int YearOf(string item) => int.Parse(item.AsSpan(ItemPrefix.Length), CultureInfo.InvariantCulture);

    public override async Task RunAsync(PartitionContext context, CancellationToken cancel)
    {
        if (await FetchAsync(context, cancel) is not { } file)
            return;
        var validators = file.Index is null ? stored! : file.Validators;
        if (file.Index is null)
        {
            context.Verbose($"{Item}: not changed since it was last read.");
            await context.StoreItemAsync(session => SourceFileTable.Save(session, HouseClerkSource.Name, HouseUrls.Index(year), validators), Item, cancel);
            return;
        }

        var batch = new HouseIndexBatch(file.Index, validators, address);
        await context.StoreItemAsync(batch, Item, UnreadableRow.On(HouseUrls.Index(year), file.Index.Unreadable), cancel);
        foreach (var row in file.Index.Unreadable.Skip(RowFailures.MostNamed))
            context.Verbose($"{Item}: {row.Name}.");
        if (file.Index.TextProblem is { } problem)
            context.Warn($"{Item}, text file", $"{Item}: {problem}, so its filings were not checked against it. They are stored as the XML file lists them.");
        if (batch.Doubt is { } doubt)
            context.Warn(Item, $"{Item}: {doubt.Message("filings", "index")}");
        if (batch.Gone > 0)
            context.Warn(Item, string.Create(CultureInfo.InvariantCulture, $"{Item}: {batch.Gone:N0} filings are no longer listed. They are kept and marked as gone."));
    }

    private async Task<HouseIndexFile?> FetchAsync(PartitionContext context, CancellationToken cancel)
    {
        try
        {
            return await context.GetLastAsync(new PageRequest<HouseIndexFile>
            {
                Path = HouseUrls.Index(year),
                Endpoint = HouseUrls.IndexEndpoint,
                MayBeGone = true,
                Stored = stored,
                Reader = new HouseIndexFileReader(year),
            }, cancel);
        }
        catch (PageException missing) when (isCurrent && missing.StatusCode == 404)
        {
            context.Verbose($"{Item}: the Clerk has not published it yet.");
            return null;
        }
    }
}
