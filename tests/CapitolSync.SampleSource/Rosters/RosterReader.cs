using System.Text.Json;
using CapitolSync.Engine.Http;

namespace CapitolSync.SampleSource.Rosters;

/// <summary>Reads a file. What is missing is a new format and an error, never an empty value.</summary>
internal sealed class RosterReader : IPageReader<IReadOnlyList<RosterRow>>
{
    public IReadOnlyList<RosterRow> Read(PageBody body)
    {
        try
        {
            var rows = JsonSerializer.Deserialize(body.Span, RosterJson.Default.RosterRowArray);
            return rows is { Length: > 0 } && Array.TrueForAll(rows, row => row is { Code: not null, Name: not null })
                ? rows
                : throw new PageException(ErrorIds.FormatChanged, "The roster is empty, or a committee in it has no code or name.");
        }
        catch (JsonException error)
        {
            throw new PageException(ErrorIds.FormatChanged, $"The roster is not a list of committees: {error.Message}", error);
        }
    }

    public bool IsCutShort(PageBody body) => !body.Span.TrimEnd(" \r\n"u8).EndsWith("]"u8);
}
