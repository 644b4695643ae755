using CapitolSync.Engine.Store.SyncTables;

namespace CapitolSync.Engine.Sources.CongressLegislators.Committees;

/// <summary>A file about committees that was asked for.</summary>
/// <typeparam name="T">What is in it.</typeparam>
/// <param name="Content">What is in it; <see langword="null"/> if it has not changed since it was stored.</param>
/// <param name="Validators">The version.</param>
internal sealed record CommitteeFile<T>(T? Content, FileValidators Validators)
    where T : class;
