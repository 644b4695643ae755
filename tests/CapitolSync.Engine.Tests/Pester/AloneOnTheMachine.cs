namespace CapitolSync.Engine.Tests.Pester;

/// <summary>What measures times in another process wants the machine for itself.</summary>
[CollectionDefinition(nameof(AloneOnTheMachine), DisableParallelization = true)]
public sealed class AloneOnTheMachine;
