namespace CapitolSync.Engine.Filings.Members;

/// <summary>The rules by which a filer is found among the members, as they are noted with a filing.</summary>
internal static class MatchRules
{
    /// <summary>House: the seat, a term on the day of filing, the surname, and a given name.</summary>
    public const string SeatAndName = "seat-name";

    /// <summary>House: the seat, a term on the very day of filing, the surname and an initial; no other member with the surname holds the seat.</summary>
    public const string SeatAndSurname = "seat-surname";

    /// <summary>House: another seat of the same state, a term on the day of filing, the surname and a given name. The printed seat is out of date.</summary>
    public const string StateAndName = "state-name";

    /// <summary>House: the seat in an earlier term, the surname and a given name. The report came long after the member left.</summary>
    public const string FormerSeatAndName = "former-seat-name";

    /// <summary>Senate: a term on the day of filing, the surname and a given name.</summary>
    public const string TermAndName = "term-name";

    /// <summary>Senate: the only senator of that surname on the day of filing, whose first initial agrees.</summary>
    public const string TermAndSurname = "term-surname";

    /// <summary>Senate: filed as a former senator; an earlier term, the surname and a given name.</summary>
    public const string FormerTermAndName = "former-term-name";

    /// <summary>A user said whose it is.</summary>
    public const string User = "user";

    /// <summary>No member fits, or more than one does.</summary>
    public const string Unmatched = "unmatched";
}
