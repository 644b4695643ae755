using System.Text.Json;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.CongressLegislators.Committees;

/// <summary>Reads committees-current.json: the names of committees and subcommittees by code.</summary>
internal sealed class CommitteeNamesReader : IPageReader<CommitteeFile<CommitteeNames>>
{
    private const string What = "committees";

    public CommitteeFile<CommitteeNames> Read(PageBody body) => new(body.IsNotModified ? null : Read(body.Memory), body.Validators);

    public bool IsCutShort(PageBody body) => body.Span.Trim(" \t\r\n"u8) is [(byte)'[', ..] and not [.., (byte)']'];

    /// <summary>Reads the file. A committee that cannot be read costs itself and its subcommittees, whose codes begin with its own.</summary>
    /// <exception cref="PageException">It is not such a file, or no name is in it.</exception>
    public static CommitteeNames Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, JsonDepth.Document);
            if (document.RootElement.ValueKind != JsonValueKind.Array)
                throw CommitteeErrors.FormatChanged(What, "it is not a list");
            var names = new Dictionary<string, string>(StringComparer.Ordinal);
            var unreadable = new List<UnreadableRow>();
            ReadAll(document.RootElement, "", names, unreadable);
            return names.Count > 0
                ? new CommitteeNames(names, unreadable)
                : throw CommitteeErrors.FormatChanged(What, unreadable.Count > 0 ? UnreadableRow.NothingReadable(unreadable) : "it lists none");
        }
        catch (JsonException error)
        {
            throw CommitteeErrors.FormatChanged(What, error.Message, error);
        }
    }

    private static void ReadAll(JsonElement list, string parent, Dictionary<string, string> names, List<UnreadableRow> unreadable)
    {
        var place = 0;
        foreach (var entry in list.EnumerateArray())
        {
            place++;
            if (Committee(entry) is not { ThomasId: { Length: > 0 } id, Name: { Length: > 0 } name } committee)
            {
                unreadable.Add(new UnreadableRow(parent.Length == 0 ? null : parent, place, "committee", RawJson.Of(entry)));
                continue;
            }

            var code = parent + id.ToLowerInvariant();
            names[code] = name;
            if (committee.Subcommittees.ValueKind == JsonValueKind.Array)
                ReadAll(committee.Subcommittees, code, names, unreadable);
            else if (committee.Subcommittees.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null))
                unreadable.Add(new UnreadableRow(code, place, "subcommittees", RawJson.Of(committee.Subcommittees)));
        }
    }

    private static CommitteeDto? Committee(JsonElement entry)
    {
        try
        {
            return entry.ValueKind == JsonValueKind.Object ? entry.Deserialize(CommitteeJson.Default.CommitteeDto) : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
