using System.Globalization;
using System.Text.Json;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Store.Entities;

namespace CapitolSync.Engine.Sources.CongressLegislators;

/// <summary>Reads a file of members: https://github.com/unitedstates/congress-legislators.</summary>
internal static class LegislatorReader
{
    /// <summary>Reads the file.</summary>
    /// <exception cref="PageException">It is not such a file, or has no member with an FEC ID.</exception>
    public static List<Legislator> Read(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
                throw FormatChanged("it is not a list");
            var members = new List<Legislator>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                members.Add(ToMember(JsonSerializer.Deserialize(ref reader, LegislatorJson.Default.LegislatorDto)));
            return members.Exists(member => member.FecIds.Count > 0) ? members : throw FormatChanged("no member in it has an FEC ID");
        }
        catch (JsonException error)
        {
            throw FormatChanged(error.Message, error);
        }
    }

    private static Legislator ToMember(LegislatorDto? member)
    {
        if (member?.Id?.Bioguide is not { Length: > 0 } bioguide || member.Name?.Last is not { } last)
            throw FormatChanged("a member has no bioguide ID or last name");
        var term = member.Terms is { Length: > 0 } terms ? terms[^1] : null;
        var politician = new PoliticianRow(bioguide)
        {
            Partial = true,
            FirstName = member.Name.First,
            LastName = last,
            Nickname = member.Name.Nickname,
            FullName = member.Name.OfficialFull ?? $"{member.Name.Nickname ?? member.Name.First} {last}".Trim(),
            Dob = DateOnly.TryParseExact(member.Bio?.Birthday, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born) ? born : null,
            Gender = member.Bio?.Gender switch { "F" => "female", "M" => "male", _ => null },
            StateId = term?.State?.ToLowerInvariant(),
            Party = term?.Party switch { "Democrat" => "democrat", "Republican" => "republican", null => null, _ => "other" },
            Chamber = term?.Type switch { "sen" => "senate", "rep" => "house", _ => null },
        };
        return new Legislator(politician, member.Id.Fec ?? []);
    }

    private static PageException FormatChanged(string what, Exception? inner = null) =>
        new(ErrorIds.FormatChanged, $"The members' file has an unexpected format: {what}.", inner);
}
