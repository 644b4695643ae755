using System.Globalization;
using System.Text.Json;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.OpenFec.Committees;

/// <summary>All committees of one candidate, paged to the end.</summary>
internal sealed class FecCandidatePartition(string candidateId) : Partition
{
    // The maximum of the API; its default of 20 is fewer than some candidates have.
    private const int PageSize = 100;

    public override string Item => candidateId;

    public override bool IsItemPage => true;

    public override async Task RunAsync(PartitionContext context, CancellationToken cancel)
    {
        var id = Uri.EscapeDataString(candidateId);
        var committees = new Dictionary<string, FecCommitteeDto>(StringComparer.Ordinal);
        var unreadable = new List<UnreadableRow>();
        // The authorized ones, joint fundraisers included; then the leadership PACs, which only sponsorship
        // finds in any year (by election year a senator not up for election has none).
        await ReadAllAsync(context, "/v1/candidate/{id}/committees/", $"/v1/candidate/{id}/committees/?", committees, unreadable, cancel);
        await ReadAllAsync(context, "/v1/committees/", $"/v1/committees/?sponsor_candidate_id={id}&", committees, unreadable, cancel);
        context.EndRequests();
        await context.StoreItemAsync(new FecCommitteesBatch(candidateId, [.. committees.Values], isWhole: unreadable.Count == 0), Item, unreadable, cancel);
    }

    private static async Task ReadAllAsync(
        PartitionContext context, string endpoint, string path, Dictionary<string, FecCommitteeDto> committees, List<UnreadableRow> unreadable, CancellationToken cancel)
    {
        long count;
        var isCut = false;
        var found = 0L;
        var page = 0;
        do
        {
            var request = Request(endpoint, path, ++page);
            var result = await context.GetAsync(request, cancel);
            foreach (var committee in result.Committees)
                committees[committee.CommitteeId!] = committee;
            unreadable.AddRange(UnreadableRow.On(request.Path, result.Unreadable));
            found += result.Results!.Length;
            count = result.Pagination!.Count!.Value;
            if (result.Results.Length == 0)
                break;
            // An estimate that is too low would cut the list, and what it cuts would be taken off the stored one.
            isCut = !result.Pagination.IsExact && result.Results.Length >= PageSize;
        }
        while (found < count || isCut);

        if (found < count)
        {
            throw new PageException(ErrorIds.PageIncomplete, string.Create(CultureInfo.InvariantCulture,
                $"OpenFEC counts {count} committees but lists {found}."));
        }
    }

    private static PageRequest<OffsetPageDto> Request(string endpoint, string path, int page) => new()
    {
        Path = string.Create(CultureInfo.InvariantCulture, $"{path}per_page={PageSize}&page={page}"),
        Endpoint = endpoint,
        Reader = new FecCommitteesPageReader(),
    };

    /// <summary>Reads a page of a list of committees.</summary>
    /// <exception cref="PageException">It lacks what it must contain.</exception>
    public static OffsetPageDto Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            var page = JsonSerializer.Deserialize(body, OpenFecJson.Default.OffsetPageDto);
            if (page?.Pagination?.Count is null || page.Results is null)
                throw new PageException(ErrorIds.FormatChanged, "The list of committees lacks its count or its rows.");
            ReadRows(page, page.Results);
            return page.Committees.Count > 0 || page.Unreadable.Count == 0
                ? page
                : throw new PageException(ErrorIds.FormatChanged, $"The list of committees has an unexpected format: {UnreadableRow.NothingReadable(page.Unreadable)}.");
        }
        catch (JsonException error)
        {
            throw new PageException(ErrorIds.FormatChanged, $"The list of committees has an unexpected format: {error.Message}", error);
        }
    }

    private static void ReadRows(OffsetPageDto page, JsonElement[] rows)
    {
        var committees = new List<FecCommitteeDto>(rows.Length);
        var unreadable = new List<UnreadableRow>();
        foreach (var row in rows)
        {
            var place = committees.Count + unreadable.Count + 1;
            try
            {
                if (row.Deserialize(OpenFecJson.Default.FecCommitteeDto) is { CommitteeId.Length: > 0 } committee)
                    committees.Add(committee);
                else
                    unreadable.Add(new UnreadableRow(null, place, "committee_id", null));
            }
            catch (Exception error) when (error is JsonException or InvalidOperationException)
            {
                var field = (error as JsonException)?.Path?.TrimStart('$').TrimStart('.').Split('[', '.')[0] is { Length: > 0 } path ? path : "committee";
                var value = row.ValueKind == JsonValueKind.Object && row.TryGetProperty(field, out var odd) ? RawJson.Of(odd) : RawJson.Of(row);
                unreadable.Add(new UnreadableRow(IdOf(row), place, field, value));
            }
        }

        (page.Committees, page.Unreadable) = (committees, unreadable);
    }

    private static string? IdOf(JsonElement row)
    {
        try
        {
            return row.ValueKind == JsonValueKind.Object && row.TryGetProperty("committee_id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
