using System.Text.Json;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Probes.Shapes;

namespace CapitolSync.Engine.Probes;

/// <summary>Inspects an answer that is JSON: compares its rows with the known shape, then reads it as a sync would.</summary>
/// <param name="known">The shape that is known.</param>
internal abstract class JsonInspection(KnownShape known) : IPageReader<PageInspection>
{
    public PageInspection Read(PageBody body)
    {
        var seen = new SeenShape(JsonTypes.OfJson);
        foreach (var row in Rows(body))
            seen.Add(row);
        var difference = seen.CompareWith(known);
        try
        {
            ReadAsSync(body);
            return new PageInspection(seen.Rows, difference, null);
        }
        catch (PageException error)
        {
            return new PageInspection(seen.Rows, difference, error);
        }
    }

    public virtual bool IsCutShort(PageBody body) => false;

    /// <summary>Finds the list of rows.</summary>
    protected abstract JsonElement List(JsonElement root);

    /// <summary>Reads the answer as a sync does.</summary>
    /// <exception cref="PageException">A sync could not use it.</exception>
    protected abstract void ReadAsSync(PageBody body);

    private IReadOnlyList<JsonElement> Rows(PageBody body)
    {
        try
        {
            using var document = JsonDocument.Parse(body.Memory, JsonDepth.Document);
            var rows = List(document.RootElement);
            return rows.ValueKind != JsonValueKind.Array ? [] : [.. rows.EnumerateArray().Where(row => row.ValueKind == JsonValueKind.Object).Select(row => row.Clone())];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
