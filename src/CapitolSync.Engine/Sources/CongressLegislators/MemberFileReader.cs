using System.Globalization;
using System.Text.Json;
using CapitolSync.Engine.Filings.Members;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Store.Entities;

namespace CapitolSync.Engine.Sources.CongressLegislators;

/// <summary>Reads a file of members, current or historical, for their names and terms: https://github.com/unitedstates/congress-legislators.</summary>
internal static class MemberFileReader
{
    /// <summary>Reads the file.</summary>
    /// <param name="body">Its bytes, JSON.</param>
    /// <param name="endedAfter">Members whose last term ended before that day are left out; the historical file begins in 1789.</param>
    /// <exception cref="PageException">It is not such a file.</exception>
    public static List<MemberRecord> Read(ReadOnlySpan<byte> body, DateOnly endedAfter = default)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
                throw FormatChanged("it is not a list");
            var members = new List<MemberRecord>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (ToMember(JsonSerializer.Deserialize(ref reader, LegislatorJson.Default.LegislatorDto)) is { } member && member.Terms.Any(term => term.End >= endedAfter))
                    members.Add(member);
            }
            return members;
        }
        catch (JsonException error)
        {
            throw FormatChanged(error.Message, error);
        }
    }

    /// <summary>What is needed to recognize a member.</summary>
    /// <returns><see langword="null"/> for one who has no id yet, as on the first days of a Congress, or lacks something else: nobody can be recognized by it.</returns>
    public static MemberRecord? ToMember(LegislatorDto? member)
    {
        if (member is not { Id.Bioguide: { Length: > 0 } bioguide, Name: { Last: not null } name, Terms: { } terms })
            return null;
        // A null among them says nothing.
        var read = terms.OfType<LegislatorTermDto>().Select(ToTerm).ToList();
        return new MemberRecord(BioguideId.Normalize(bioguide), ToName(name), [.. (member.OtherNames ?? []).OfType<LegislatorNameDto>().Select(ToName)], [.. read.OfType<MemberTerm>()]);
    }

    private static MemberName ToName(LegislatorNameDto name) => new()
    {
        First = name.First,
        Middle = name.Middle,
        Last = name.Last,
        Suffix = name.Suffix,
        Nickname = name.Nickname,
        OfficialFull = name.OfficialFull,
    };

    private static MemberTerm? ToTerm(LegislatorTermDto term)
    {
        var chamber = term.Type switch { "rep" => MemberChamber.House, "sen" => MemberChamber.Senate, _ => default(MemberChamber?) };
        return chamber is { } found && term.State is { } state && TryDay(term.Start, out var start) && TryDay(term.End, out var end)
            ? new MemberTerm(found, state, found == MemberChamber.House ? term.District : null, start, end)
            : null;
    }

    private static bool TryDay(string? text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static PageException FormatChanged(string what, Exception? inner = null) =>
        new(ErrorIds.FormatChanged, $"The file of members is not as it should be: {what}.", inner);
}
