using System.Globalization;
using CapitolSync.Engine.Filings.Members;

namespace CapitolSync.Engine.Tests.Filings;

/// <summary>Members as short as they can be written.</summary>
internal static class MemberSamples
{
    /// <summary>A member of the House.</summary>
    public static MemberRecord Rep(string id, string first, string last, string seat, string start, string end, string? nickname = null, string? other = null) => new(
        id, new MemberName { First = first, Last = last, Nickname = nickname, OfficialFull = $"{first} {last}" }, other is null ? [] : [new MemberName { Last = other }],
        [new MemberTerm(MemberChamber.House, seat[..2], int.Parse(seat.AsSpan(2), CultureInfo.InvariantCulture), Day(start), Day(end))]);

    /// <summary>A senator.</summary>
    public static MemberRecord Senator(string id, string first, string last, string state, string start, string end, string? middle = null) => new(
        id, new MemberName { First = first, Middle = middle, Last = last, OfficialFull = $"{first} {last}" }, [],
        [new MemberTerm(MemberChamber.Senate, state, null, Day(start), Day(end))]);

    public static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
