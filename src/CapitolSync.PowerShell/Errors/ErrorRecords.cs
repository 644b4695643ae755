using System.Management.Automation;

namespace CapitolSync.PowerShell.Errors;

/// <summary>Creates every error record of the module: ID, category, target, and what to do.</summary>
internal static class ErrorRecords
{
    /// <summary>Something ended the command.</summary>
    /// <param name="end">What ended it.</param>
    /// <param name="about">What it is about, if the exception does not know.</param>
    public static ErrorRecord FromEnd(SyncException end, object? about = null) =>
        new(end, end.ErrorId, Category(end.ErrorId, end.StatusCode), end.Target ?? about);

    /// <summary>Something that nobody expected ended the command.</summary>
    public static ErrorRecord FromUnexpected(Exception error, string databasePath) => FromEnd(
        new SyncException(ErrorIds.Unexpected, $"An unexpected error occurred while reading '{databasePath}'; please report it: {error.Message}", error), databasePath);

    /// <summary>One item failed; the others continued.</summary>
    public static ErrorRecord FromFailure(SyncFailure failure) =>
        new(new SyncException(failure.ErrorId, failure.Message) { Target = failure, StatusCode = failure.StatusCode },
            failure.ErrorId, Category(failure.ErrorId, failure.StatusCode), failure);

    /// <summary>An argument is not valid.</summary>
    public static ErrorRecord FromArgument(string errorId, string message, object? value) =>
        FromEnd(new SyncException(errorId, message) { Target = value });

    /// <summary>Nothing stored goes by that name.</summary>
    public static ErrorRecord FromUnmatched(string message, string value) =>
        FromEnd(new SyncException(ErrorIds.NothingMatches, message) { Target = value });

    /// <summary>No stream has that name.</summary>
    public static ErrorRecord FromUnknownStream(string name) =>
        FromEnd(ModuleEngine.Instance.Catalog.UnknownStream(name));

    private static ErrorCategory Category(string errorId, int? status) => errorId switch
    {
        ErrorIds.CircuitOpen or ErrorIds.SourceUnavailable => status == 429 ? ErrorCategory.LimitsExceeded : ErrorCategory.ResourceUnavailable,
        ErrorIds.SourceBlocked => status == 429 ? ErrorCategory.LimitsExceeded : ErrorCategory.PermissionDenied,
        ErrorIds.TermsNotAccepted => ErrorCategory.PermissionDenied,
        ErrorIds.ApiKeyRefused or ErrorIds.ApiKeyMissing or ErrorIds.ContactMissing => ErrorCategory.AuthenticationError,
        ErrorIds.RateBudgetSpent => ErrorCategory.LimitsExceeded,
        ErrorIds.StreamBusy or ErrorIds.DatabaseBusy => ErrorCategory.ResourceBusy,
        ErrorIds.RequestRejected => status == 404 ? ErrorCategory.ObjectNotFound : ErrorCategory.InvalidOperation,
        ErrorIds.RequestTimeout or ErrorIds.QueryTimeout => ErrorCategory.OperationTimeout,
        ErrorIds.ConnectionFailed => ErrorCategory.ConnectionError,
        ErrorIds.EmptyAnswer or ErrorIds.PageLoading or ErrorIds.PageBroken or ErrorIds.DiskFull => ErrorCategory.ResourceUnavailable,
        ErrorIds.BodyTruncated or ErrorIds.BodyTooLarge or ErrorIds.FormatChanged or ErrorIds.PageIncomplete or ErrorIds.RowUnreadable
            or ErrorIds.DatabaseCorrupt or ErrorIds.DatabaseForeign or ErrorIds.FilingUnreadable => ErrorCategory.InvalidData,
        ErrorIds.ListingUnstable or ErrorIds.CountMismatch => ErrorCategory.InvalidResult,
        ErrorIds.RowsRejected or ErrorIds.DatabaseFailed or ErrorIds.MetricFileFailed or ErrorIds.TableFileFailed or ErrorIds.DocumentNotSaved => ErrorCategory.WriteError,
        ErrorIds.DatabaseNotFound or ErrorIds.DocumentNotFound or ErrorIds.ItemNotFound or ErrorIds.NothingMatches or ErrorIds.PoliticianNotFound => ErrorCategory.ObjectNotFound,
        ErrorIds.DatabaseNewer => ErrorCategory.InvalidOperation,
        ErrorIds.DatabaseReadOnly or ErrorIds.QueryNotAllowed => ErrorCategory.PermissionDenied,
        ErrorIds.DatabasePathInvalid or ErrorIds.InvalidBaseUri or ErrorIds.InvalidDate or ErrorIds.CursorMismatch
            or ErrorIds.PoliticianAmbiguous or ErrorIds.InvalidPeriod or ErrorIds.InvalidCommittee or ErrorIds.InvalidApiKey or ErrorIds.InvalidSetting
            or ErrorIds.InvalidTicker or ErrorIds.InvalidEmployer or ErrorIds.InvalidPrice or ErrorIds.InvalidQuery or ErrorIds.ColumnNotFound or ErrorIds.InvalidInput or ErrorIds.InvalidTablePath
            or ErrorIds.InvalidMetricPath or ErrorIds.InvalidYear or ErrorIds.InvalidFilingId => ErrorCategory.InvalidArgument,
        _ => ErrorCategory.NotSpecified,
    };
}
