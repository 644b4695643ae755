using System.Text.Json;

namespace CapitolSync.Bench.Floor;

/// <summary>The requests that a replica has answered, from its own log.</summary>
internal static class RequestList
{
    /// <summary>The addresses of the pages that were requested after the first ones.</summary>
    /// <param name="replica">The replica.</param>
    /// <param name="skip">Requests from before.</param>
    public static async Task<IReadOnlyList<string>> ReadAsync(ReplicaProcess replica, int skip = 0)
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(replica.BaseUri, "/_replica/requests"));
        await using var body = await answer.Content.ReadAsStreamAsync();
        using var log = await JsonDocument.ParseAsync(body);
        return [.. log.RootElement.GetProperty("requests").EnumerateArray().Skip(skip).Select(request => new Uri(replica.BaseUri, request.GetProperty("target").GetString()).AbsoluteUri)];
    }

    /// <summary>How long the replica takes to answer some of them, one after the other: what a perfect client would wait for each.</summary>
    public static async Task<TimeSpan> AnswerTimeAsync(IReadOnlyList<string> addresses)
    {
        var sample = addresses.Where((_, index) => index % Math.Max(1, addresses.Count / 40) == 0).ToList();
        await BodyReceiver.RunAsync(sample.Take(3), atOnce: 1);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await BodyReceiver.RunAsync(sample, atOnce: 1);
        return clock.Elapsed / sample.Count;
    }
}
