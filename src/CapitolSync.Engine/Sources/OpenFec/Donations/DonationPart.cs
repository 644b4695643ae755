using System.Globalization;

namespace CapitolSync.Engine.Sources.OpenFec.Donations;

/// <summary>What is synced and resumed on its own: a committee with a two-year period.</summary>
/// <param name="CommitteeId">The committee.</param>
/// <param name="Period">The period, by its even year.</param>
internal sealed record DonationPart(string CommitteeId, int Period)
{
    /// <summary>Contributions of persons only: another question, with a position of its own.</summary>
    public bool Individual { get; init; }

    /// <summary>Only what was received since: likewise.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Its name in the table of positions, and in errors.</summary>
    public string Key
    {
        get
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"{CommitteeId}/{Period}");
            if (Individual)
                key += "/individual";
            return Since is { } since ? string.Create(CultureInfo.InvariantCulture, $"{key}/since {since:yyyy-MM-dd}") : key;
        }
    }

    /// <summary>The question for all of it.</summary>
    public ScheduleQuery Query => new([CommitteeId]) { Periods = [Period], Individual = Individual, MinDate = Since };
}
