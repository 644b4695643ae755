using System.Text.Json;

namespace CapitolSync.TestKit.Jobs;

/// <summary>How a job ended in another process.</summary>
/// <param name="Statuses">The status of each stream.</param>
/// <param name="ErrorIds">Ids of the errors that ended streams early.</param>
/// <param name="Messages">What these errors say.</param>
public sealed record JobResult(IReadOnlyList<SyncStatus> Statuses, IReadOnlyList<string> ErrorIds, IReadOnlyList<string> Messages)
{
    /// <summary>Whether all streams are complete.</summary>
    public bool IsComplete => ErrorIds.Count == 0 && Statuses.All(status => status == SyncStatus.Complete);

    public string ToJson() => JsonSerializer.Serialize(this, JobJson.Default.JobResult);

    public static JobResult FromJson(string json) => JsonSerializer.Deserialize(json, JobJson.Default.JobResult)!;
}
