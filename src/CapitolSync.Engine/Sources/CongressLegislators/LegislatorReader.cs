using System.Globalization;
using System.Text.Json;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Store.Entities;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.CongressLegislators;

/// <summary>Reads a file of members: https://github.com/unitedstates/congress-legislators.</summary>
internal static class LegislatorReader
{
    // When so many entries are wrong and none is right, the file is not one of members.
    private const int MaxUnreadable = 200;

    private static readonly JsonReaderOptions Deep = new() { MaxDepth = int.MaxValue };

    /// <summary>Reads the file.</summary>
    /// <exception cref="PageException">It is not such a file, or has no member with an FEC ID.</exception>
    public static LegislatorList Read(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body, Deep);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
                throw FormatChanged("it is not a list");
            var list = ReadList(ref reader, body);
            if (list.Members.Count == 0 && list.Unreadable.Count > 0)
                throw FormatChanged(UnreadableRow.NothingReadable(list.Unreadable));
            return list.Members.Any(member => member.FecIds.Count > 0) ? list : throw FormatChanged("no member in it has an FEC ID");
        }
        catch (JsonException error)
        {
            throw FormatChanged(error.Message, error);
        }
    }

    private static LegislatorList ReadList(ref Utf8JsonReader reader, ReadOnlySpan<byte> body)
    {
        var members = new List<Legislator>();
        var unreadable = new List<UnreadableRow>();
        var (count, leftOut) = (0, 0);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray && (members.Count > 0 || unreadable.Count < MaxUnreadable))
        {
            count++;
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (Read(body[start..(int)reader.BytesConsumed], count, out var problem) is not { } dto)
                unreadable.Add(problem!);
            else if (string.IsNullOrWhiteSpace(dto.Id?.Bioguide))
                leftOut++;
            else if (string.IsNullOrWhiteSpace(dto.Name?.Last))
                unreadable.Add(new UnreadableRow(dto.Id.Bioguide, count, "name", null));
            else if (!string.IsNullOrWhiteSpace(dto.Bio?.Birthday) && Birthday(dto) is null)
                unreadable.Add(new UnreadableRow(dto.Id.Bioguide, count, "bio.birthday", dto.Bio.Birthday));
            else
                members.Add(ToMember(dto, BioguideId.Normalize(dto.Id.Bioguide), dto.Name.Last));
        }

        return new LegislatorList(members, count, leftOut, unreadable);
    }

    private static LegislatorDto? Read(ReadOnlySpan<byte> entry, int place, out UnreadableRow? problem)
    {
        problem = null;
        try
        {
            var reader = new Utf8JsonReader(entry, Deep);
            return JsonSerializer.Deserialize(ref reader, LegislatorJson.Default.LegislatorDto) ?? throw new JsonException();
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            var field = (error as JsonException)?.Path?.TrimStart('$').TrimStart('.') is { Length: > 0 } path ? path : "entry";
            problem = new UnreadableRow(Bioguide(entry), place, field, RawJson.At(entry, field.Split('.', '['), out _));
            return null;
        }
    }

    private static string? Bioguide(ReadOnlySpan<byte> entry) =>
        RawJson.At(entry, ["id", "bioguide"], out var isFound) is ['"', .., '"'] text && isFound && text.Trim('"') is { Length: > 0 } id ? id : null;

    private static Legislator ToMember(LegislatorDto member, string bioguide, string last)
    {
        // In the file the last term is the latest; it is the latest that counts.
        var term = member.Terms?.LastOrDefault();
        foreach (var other in member.Terms ?? [])
            term = string.CompareOrdinal(other?.Start, term?.Start) > 0 ? other : term;
        var first = Text(member.Name!.First);
        var nickname = Text(member.Name.Nickname);
        var politician = new PoliticianRow(bioguide)
        {
            Partial = true,
            FirstName = first,
            LastName = last,
            Nickname = nickname,
            FullName = Text(member.Name.OfficialFull) ?? $"{nickname ?? first} {last}".Trim(),
            Dob = Birthday(member),
            Gender = member.Bio?.Gender switch { "F" => "female", "M" => "male", _ => null },
            StateId = term?.State?.ToLowerInvariant(),
            Party = PartyOf(term?.Party),
            Chamber = term?.Type switch { "sen" => "senate", "rep" => "house", _ => null },
        };
        return new Legislator(politician, [.. (member.Id!.Fec ?? []).Where(static id => !string.IsNullOrWhiteSpace(id)).Select(static id => id.Trim().ToUpperInvariant()).Distinct(StringComparer.Ordinal)], MemberFileReader.ToMember(member));
    }

    /// <summary>An empty name is none.</summary>
    private static string? Text(string? name) => string.IsNullOrWhiteSpace(name) ? null : name;

    private static DateOnly? Birthday(LegislatorDto member) =>
        DateOnly.TryParseExact(member.Bio?.Birthday?.Trim(), "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born) ? born : null;

    private static string? PartyOf(string? party) => party switch
    {
        null or "" => null,
        _ when party.StartsWith("Democrat", StringComparison.OrdinalIgnoreCase) => "democrat",
        _ when party.StartsWith("Republican", StringComparison.OrdinalIgnoreCase) => "republican",
        _ => "other",
    };

    private static PageException FormatChanged(string what, Exception? inner = null) =>
        new(ErrorIds.FormatChanged, $"The members' file has an unexpected format: {what}.", inner);
}
