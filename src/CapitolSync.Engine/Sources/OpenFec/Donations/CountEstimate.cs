using CapitolSync.Engine.Sources.OpenFec.Donations.Positions;

namespace CapitolSync.Engine.Sources.OpenFec.Donations;

/// <summary>
/// What an estimated count is worth. It proves nothing, but exact pieces cost three requests and more. The estimate is
/// the database planner's guess from a sample of its rows: of a committee that is just large enough to be estimated, some 150 of
/// 30,000, so that the guess is off by 8 % as a rule and by a quarter at worst; statistics that are a few days old add to that.
/// Hence what was proven within a week and agrees with the estimate to a quarter is believed. Where a guess was further off when
/// the exact count was last taken, as it is where filters multiply, only what it has moved since counts.
/// </summary>
internal static class CountEstimate
{
    private const double Tolerance = 0.25;

    private static readonly TimeSpan ProofAge = TimeSpan.FromDays(7);

    /// <summary>Whether an estimate is reason enough to believe our own count.</summary>
    /// <param name="estimate">The FEC's estimate.</param>
    /// <param name="ours">Our count.</param>
    /// <param name="now">The time.</param>
    /// <param name="states">What was counted together.</param>
    public static bool Supports(long estimate, long ours, DateTimeOffset now, params IReadOnlyList<DonationState> states)
    {
        // Of several, each was guessed on its own.
        var usual = states.Count == 1 ? states[0].EstimateError : 0;
        return Math.Abs(estimate - usual - ours) <= ours * Tolerance && states.All(state => state.ProvenAt > now - ProofAge);
    }
}
