namespace CapitolSync.Replica.OpenFec.Generation;

/// <summary>A member with the candidacies; there is one for each FEC id.</summary>
internal sealed record Member(ReplicaLegislator Legislator, IReadOnlyList<ReplicaCandidate> Candidates, Part Part);
