namespace CapitolSync.Engine.Pipeline;

/// <summary>What one listing page told about where it stood.</summary>
/// <param name="Page">Its number, from 1.</param>
/// <param name="PageSize">Rows a full page has.</param>
/// <param name="Total">Rows the whole listing had when the page was made.</param>
/// <param name="Rows">Rows on the page.</param>
/// <param name="NewRows">Rows that this pass had not seen on any page before.</param>
/// <param name="Newest">Newest publication date on the page.</param>
/// <param name="Oldest">Oldest publication date on the page.</param>
/// <param name="Asked">What was known when the page was asked for.</param>
internal sealed record PageObservation(
    int Page, int PageSize, long Total, int Rows, int NewRows, DateTimeOffset? Newest, DateTimeOffset? Oldest, PageAsked Asked);
