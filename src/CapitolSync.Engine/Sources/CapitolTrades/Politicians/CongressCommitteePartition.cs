using System.Globalization;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.CapitolTrades.Politicians;

/// <summary>A committee: all pages of its members, stored together once all are there.</summary>
internal sealed class CongressCommitteePartition(string committee) : Partition
{
    public override string Item => $"committee {committee}";

    public override async Task RunAsync(PartitionContext context, CancellationToken cancel)
    {
        var members = new Dictionary<string, PoliticianCard>(StringComparer.Ordinal);
        var unreadable = new List<UnreadableRow>();
        long total;
        var seen = 0L;
        var rows = 0;
        var page = 0;
        var isEnd = false;
        do
        {
            var request = Request(++page);
            var found = await context.GetAsync(request, cancel);
            foreach (var card in found.Cards)
                members[card.PoliticianId] = card;
            unreadable.AddRange(UnreadableRow.On(request.Path, found.Unreadable));
            total = found.Total;
            rows = found.Rows;
            seen += rows;
            isEnd = found.IsLast;
        }
        while (seen < total && rows > 0 && !isEnd);

        context.EndRequests();
        // Where the count is an estimate, the last page says that it is the last.
        if (!isEnd && members.Count + unreadable.Count < total)
        {
            throw new PageException(ErrorIds.PageIncomplete, string.Create(CultureInfo.InvariantCulture,
                $"The site says that committee {committee} has {total} members and shows {members.Count}."));
        }

        var batch = new CongressCommitteeBatch(committee, [.. members.Values], isWhole: unreadable.Count == 0);
        await context.StoreItemAsync(batch, Item, unreadable, cancel);
        if (batch.KeptOldMembers)
            context.Warn(Item, $"{Item}: the site no longer shows any members. The stored ones are kept.");
    }

    private PageRequest<PoliticianPage> Request(int page) => new()
    {
        Path = string.Create(CultureInfo.InvariantCulture, $"/politicians?committee={Uri.EscapeDataString(committee)}&page={page}"),
        Endpoint = "/politicians",
        Reader = new PoliticiansPageReader(),
    };
}
