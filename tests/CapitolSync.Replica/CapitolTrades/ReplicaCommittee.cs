namespace CapitolSync.Replica;

/// <summary>A committee that the site offers as a filter.</summary>
/// <param name="Code">Four letters, the chamber first.</param>
/// <param name="Label">As in the filter: "Senate -  Finance".</param>
/// <param name="Members">The politicians' ids, ascending. The catalogue shows those of them who have trades.</param>
public sealed record ReplicaCommittee(string Code, string Label, IReadOnlyList<string> Members);
