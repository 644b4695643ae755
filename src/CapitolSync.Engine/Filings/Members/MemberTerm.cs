namespace CapitolSync.Engine.Filings.Members;

/// <summary>One term of a member.</summary>
/// <param name="Chamber">Where.</param>
/// <param name="State">The state's postal code in upper case.</param>
/// <param name="District">The House district, 0 where the state or territory has one seat; null in the Senate.</param>
/// <param name="Start">Its first day.</param>
/// <param name="End">Its last day; where the member left early, that day.</param>
internal sealed record MemberTerm(MemberChamber Chamber, string State, int? District, DateOnly Start, DateOnly End)
{
    /// <summary>Whether a report filed on that day can be of this term. Who has left still has reports to file.</summary>
    public bool Covers(DateOnly day, int daysAfter) => Start <= day && day <= End.AddDays(daysAfter);
}
