using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CapitolSync.Replica.Legislators;

/// <summary>Writes the files' arrays. What is not known of a member is left out, not null.</summary>
internal static class LegislatorsJson
{
    public static byte[] Write(IEnumerable<ReplicaLegislator> members)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartArray();
            foreach (var member in members)
                Write(json, member);
            json.WriteEndArray();
        }
        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, ReplicaLegislator member)
    {
        json.WriteStartObject();
        WriteIds(json, member);
        json.WriteStartObject("name");
        json.WriteString("first", member.FirstName);
        WriteKnown(json, "middle", member.MiddleName);
        json.WriteString("last", member.LastName);
        WriteKnown(json, "suffix", member.Suffix);
        WriteKnown(json, "nickname", member.Nickname);
        WriteKnown(json, "official_full", member.OfficialFull);
        json.WriteEndObject();
        json.WriteStartObject("bio");
        json.WriteString("birthday", Day(member.Birthday));
        json.WriteString("gender", member.Gender);
        json.WriteEndObject();
        json.WriteStartArray("terms");
        foreach (var term in member.Terms)
            Write(json, term);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteIds(Utf8JsonWriter json, ReplicaLegislator member)
    {
        json.WriteStartObject("id");
        json.WriteString("bioguide", member.BioguideId);
        json.WriteNumber("govtrack", 400_000 + (int.Parse(member.BioguideId.AsSpan(1), provider: null) % 10_000));
        if (member.FecIds.Count > 0)
        {
            json.WriteStartArray("fec");
            foreach (var id in member.FecIds)
                json.WriteStringValue(id);
            json.WriteEndArray();
        }
        json.WriteString("wikipedia", $"{member.FirstName} {member.LastName}");
        json.WriteString("ballotpedia", $"{member.FirstName} {member.LastName}");
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReplicaTerm term)
    {
        json.WriteStartObject();
        json.WriteString("type", term.Type);
        json.WriteString("start", Day(term.Start));
        json.WriteString("end", Day(term.End));
        json.WriteString("state", term.State);
        if (term.District is { } district)
            json.WriteNumber("district", district);
        if (term.Class is { } seatClass)
            json.WriteNumber("class", seatClass);
        json.WriteString("party", term.Party);
        json.WriteString("url", $"https://www.{term.State.ToLowerInvariant()}.example.gov");
        json.WriteEndObject();
    }

    private static void WriteKnown(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
