using System.Text.Json;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Probes.Shapes;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.CongressLegislators.Committees;

/// <summary>Reads committee-membership-current.json: an object that has a list of members for each committee's code.</summary>
/// <param name="mayBeCleared">Whether it may list nobody.</param>
internal sealed class CommitteeMembersReader(bool mayBeCleared) : IPageReader<CommitteeFile<CommitteeMembers>>
{
    private const string What = "committees' members";

    public CommitteeFile<CommitteeMembers> Read(PageBody body) => new(body.IsNotModified ? null : Read(body.Memory, mayBeCleared), body.Validators);

    public bool IsCutShort(PageBody body) => body.Span.Trim(" \t\r\n"u8) is [(byte)'{', ..] and not [.., (byte)'}'];

    /// <summary>Reads the file. An entry that cannot be read costs itself.</summary>
    /// <exception cref="PageException">It is not such a file, or nobody is in it.</exception>
    public static CommitteeMembers Read(ReadOnlyMemory<byte> body, bool mayBeCleared = false)
    {
        try
        {
            using var document = JsonDocument.Parse(body, JsonDepth.Document);
            // It was cleared as one and as the other.
            if (mayBeCleared && document.RootElement.GetRawText() is "{}" or "[]")
                return new CommitteeMembers([], []);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw CommitteeErrors.FormatChanged(What, "it is not an object");
            var seats = new List<(string, CommitteeMemberDto)>();
            var unreadable = new List<UnreadableRow>();
            foreach (var committee in document.RootElement.EnumerateObject())
                Read(committee, seats, unreadable);
            return seats.Count > 0
                ? new CommitteeMembers(seats, unreadable)
                : throw CommitteeErrors.FormatChanged(What, unreadable.Count > 0 ? UnreadableRow.NothingReadable(unreadable) : "it lists nobody");
        }
        catch (JsonException error)
        {
            throw CommitteeErrors.FormatChanged(What, error.Message, error);
        }
    }

    private static void Read(JsonProperty committee, List<(string, CommitteeMemberDto)> seats, List<UnreadableRow> unreadable)
    {
        var code = JsonTypes.NameOf(committee);
        if (committee.Value.ValueKind != JsonValueKind.Array)
        {
            unreadable.Add(new UnreadableRow(code, seats.Count + unreadable.Count + 1, "members", RawJson.Of(committee.Value)));
            return;
        }

        var place = 0;
        foreach (var entry in committee.Value.EnumerateArray())
        {
            place++;
            if (Member(entry) is { } member)
                seats.Add((code.ToLowerInvariant(), member));
            else
                unreadable.Add(new UnreadableRow(code, place, "bioguide", RawJson.Of(entry)));
        }
    }

    private static CommitteeMemberDto? Member(JsonElement entry)
    {
        try
        {
            return entry.ValueKind == JsonValueKind.Object && entry.Deserialize(CommitteeJson.Default.CommitteeMemberDto) is { Bioguide.Length: > 0 } member ? member : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
