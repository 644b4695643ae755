namespace CapitolSync.Bench;

/// <summary>Ignores everything but failures, which no bench may have.</summary>
internal sealed class SilentPort : NullRunPort
{
    public override void Failure(SyncFailure failure) => throw new InvalidOperationException(failure.Message);
}
