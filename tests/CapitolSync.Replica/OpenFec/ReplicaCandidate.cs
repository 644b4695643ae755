namespace CapitolSync.Replica;

/// <summary>A candidacy: a member has one for every office run for.</summary>
/// <param name="CandidateId">Begins with the office: H, S or P.</param>
/// <param name="BioguideId">Whose it is.</param>
/// <param name="LastName">In capitals.</param>
/// <param name="FirstName">In capitals.</param>
/// <param name="State">Two capital letters; US for the presidency.</param>
/// <param name="District">Two digits; 00 for other than the House.</param>
/// <param name="Party">DEM, REP or IND.</param>
/// <param name="ElectionYears">Ascending.</param>
public sealed record ReplicaCandidate(
    string CandidateId,
    string BioguideId,
    string LastName,
    string FirstName,
    string State,
    string District,
    string Party,
    IReadOnlyList<int> ElectionYears)
{
    /// <summary>Last name first.</summary>
    public string Name => $"{LastName}, {FirstName}";

    /// <summary>H, S or P.</summary>
    public string Office => CandidateId[..1];
}
