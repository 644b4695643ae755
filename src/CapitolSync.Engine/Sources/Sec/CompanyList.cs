using CapitolSync.Engine.Store.Entities.Companies;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.Sec;

/// <summary>The SEC's list of companies, as it was answered.</summary>
/// <param name="Companies">The companies; <see langword="null"/> if the list has not changed.</param>
/// <param name="Unreadable">Rows that cannot be read.</param>
/// <param name="Validators">The version.</param>
internal sealed record CompanyList(IReadOnlyList<ListedCompany>? Companies, IReadOnlyList<UnreadableRow> Unreadable, FileValidators Validators);
