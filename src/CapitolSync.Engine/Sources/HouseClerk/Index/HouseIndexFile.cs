using CapitolSync.Engine.Store.SyncTables;

namespace CapitolSync.Engine.Sources.HouseClerk.Index;

/// <summary>An index that was asked for.</summary>
/// <param name="Index">What is in it; <see langword="null"/> if it has not changed since it was stored.</param>
/// <param name="Validators">The version.</param>
internal sealed record HouseIndexFile(HouseIndex? Index, FileValidators Validators);
