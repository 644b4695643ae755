using System.Text.Json.Serialization;

namespace CapitolSync.TestKit.Jobs;

[JsonSerializable(typeof(EngineJob))]
[JsonSerializable(typeof(JobResult))]
internal sealed partial class JobJson : JsonSerializerContext;
