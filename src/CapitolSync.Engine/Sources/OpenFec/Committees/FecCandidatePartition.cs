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

    public override async Task RunAsync(PartitionContext context, CancellationToken cancel)
    {
        var id = Uri.EscapeDataString(candidateId);
        var committees = new Dictionary<string, FecCommitteeDto>(StringComparer.Ordinal);
        // The authorized ones, joint fundraisers included; then the leadership PACs, which only sponsorship
        // finds whatever the year (by election year a senator not up for election has none).
        await ReadAllAsync(context, "/v1/candidate/{id}/committees/", $"/v1/candidate/{id}/committees/?", committees, cancel);
        await ReadAllAsync(context, "/v1/committees/", $"/v1/committees/?sponsor_candidate_id={id}&", committees, cancel);
        await context.StoreItemAsync(new FecCommitteesBatch(candidateId, [.. committees.Values]), Item, cancel);
    }

    private static async Task ReadAllAsync(
        PartitionContext context, string endpoint, string path, Dictionary<string, FecCommitteeDto> committees, CancellationToken cancel)
    {
        long count;
        var found = 0L;
        var page = 0;
        do
        {
            var result = await context.GetAsync(Request(endpoint, path, ++page), cancel);
            foreach (var committee in result.Results!)
                committees[committee.CommitteeId!] = committee;
            found += result.Results.Length;
            count = result.Pagination!.Count!.Value;
            if (result.Results.Length == 0)
                break;
        }
        while (found < count);

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
            if (page?.Pagination?.Count is null || page.Results is null || Array.Exists(page.Results, committee => committee?.CommitteeId is null))
                throw new PageException(ErrorIds.FormatChanged, "The list of committees lacks its count, its rows, or the ID of a row.");
            return page;
        }
        catch (JsonException error)
        {
            throw new PageException(ErrorIds.FormatChanged, $"The list of committees has an unexpected format: {error.Message}", error);
        }
    }
}
