using System.Collections.Concurrent;

namespace CapitolSync.Bench.Floor;

/// <summary>Receives bodies and drops them.</summary>
internal static class BodyReceiver
{
    public static async Task RunAsync(IEnumerable<string> addresses, int atOnce)
    {
        var queue = new ConcurrentQueue<string>(addresses);
        using var client = new HttpClient();
        // The API wants one; the site does not mind.
        client.DefaultRequestHeaders.Add("X-Api-Key", ChildMeasurement.ApiKey);
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => ReceiveAsync(client, queue)));
    }

    private static async Task ReceiveAsync(HttpClient client, ConcurrentQueue<string> queue)
    {
        var buffer = new byte[64 * 1024];
        while (queue.TryDequeue(out var address))
        {
            using var response = await client.GetAsync(new Uri(address), HttpCompletionOption.ResponseHeadersRead);
            response.EnsureSuccessStatusCode();
            await using var body = await response.Content.ReadAsStreamAsync();
            while (await body.ReadAsync(buffer) > 0)
            {
                // Nothing is done with it.
            }
        }
    }
}
