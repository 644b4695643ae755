using System.Text.Json;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Probes.Shapes;

namespace CapitolSync.Engine.Probes.Looks;

/// <summary>Looks at an answer that is JSON.</summary>
internal static class JsonInspection
{
    /// <summary>Compares the rows; then lets the reader of the sync say whether it could use them.</summary>
    /// <param name="body">The answer.</param>
    /// <param name="list">Finds the list of rows.</param>
    /// <param name="known">The shape that is known.</param>
    /// <param name="read">Reads the answer as a sync does.</param>
    public static PageInspection Look(PageBody body, Func<JsonElement, JsonElement> list, KnownShape known, Action<PageBody> read)
    {
        var seen = new SeenShape(JsonTypes.OfJson);
        foreach (var row in Rows(body, list))
            seen.Add(row);
        var difference = seen.CompareWith(known);
        try
        {
            read(body);
            return new PageInspection(seen.Rows, difference, null);
        }
        catch (PageException error)
        {
            return new PageInspection(seen.Rows, difference, error);
        }
    }

    /// <summary>The list under <c>results</c>, as the FEC's API has it.</summary>
    public static JsonElement Results(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("results", out var results) ? results : default;

    private static IReadOnlyList<JsonElement> Rows(PageBody body, Func<JsonElement, JsonElement> list)
    {
        try
        {
            using var document = JsonDocument.Parse(body.Memory);
            var rows = list(document.RootElement);
            return rows.ValueKind != JsonValueKind.Array ? [] : [.. rows.EnumerateArray().Where(row => row.ValueKind == JsonValueKind.Object).Select(row => row.Clone())];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
