namespace CapitolSync;

/// <summary>The stable IDs of errors: first those that end a run, then those of single items, then those of bad input.</summary>
public static class ErrorIds
{
    /// <summary>Too many consecutive failures: the circuit breaker opened and the run ended.</summary>
    public const string CircuitOpen = "CircuitOpen";

    /// <summary>The source blocks requests (403, or 429 without a near Retry-After).</summary>
    public const string SourceBlocked = "SourceBlocked";

    /// <summary>The source did not accept the API key.</summary>
    public const string ApiKeyRefused = "ApiKeyRefused";

    /// <summary>A run that should wait for its quota has no API key of its own, and would wait for days.</summary>
    public const string ApiKeyMissing = "ApiKeyMissing";

    /// <summary>The source wants to know whom to contact, and the setting Contact is not set.</summary>
    public const string ContactMissing = "ContactMissing";

    /// <summary>The hourly request budget is used up.</summary>
    public const string RateBudgetSpent = "RateBudgetSpent";

    /// <summary>Another run is syncing the stream.</summary>
    public const string StreamBusy = "StreamBusy";

    /// <summary>An unexpected error; the message has the details.</summary>
    public const string Unexpected = "Unexpected";

    /// <summary>The source refused the request (4xx).</summary>
    public const string RequestRejected = "RequestRejected";

    /// <summary>The source answered 408, 429 or 5xx, after all retries.</summary>
    public const string SourceUnavailable = "SourceUnavailable";

    /// <summary>No answer in time, after all retries.</summary>
    public const string RequestTimeout = "RequestTimeout";

    /// <summary>The connection was refused or dropped, or the host was not found, after all retries.</summary>
    public const string ConnectionFailed = "ConnectionFailed";

    /// <summary>The response ended too early, after all retries.</summary>
    public const string BodyTruncated = "BodyTruncated";

    /// <summary>The source answered with success but sent nothing.</summary>
    public const string EmptyAnswer = "EmptyAnswer";

    /// <summary>The response is larger than any page should be.</summary>
    public const string BodyTooLarge = "BodyTooLarge";

    /// <summary>The page lacks what it must contain, or has it in a new format.</summary>
    public const string FormatChanged = "FormatChanged";

    /// <summary>The page is a loading shell: the data was not in it yet.</summary>
    public const string PageLoading = "PageLoading";

    /// <summary>The site shows an error instead of the page.</summary>
    public const string PageBroken = "PageBroken";

    /// <summary>The page has fewer rows than its own totals say.</summary>
    public const string PageIncomplete = "PageIncomplete";

    /// <summary>One row of a page cannot be read; the others are stored, and the next run reads the row again.</summary>
    public const string RowUnreadable = "RowUnreadable";

    /// <summary>The listing changed during every reading.</summary>
    public const string ListingUnstable = "ListingUnstable";

    /// <summary>The FEC's count does not match the rows it lists.</summary>
    public const string CountMismatch = "CountMismatch";

    /// <summary>The database rejected the rows of the item.</summary>
    public const string RowsRejected = "RowsRejected";

    /// <summary>The path cannot be a database: it is a directory, or cannot be reached.</summary>
    public const string DatabasePathInvalid = "DatabasePathInvalid";

    /// <summary>The database does not exist.</summary>
    public const string DatabaseNotFound = "DatabaseNotFound";

    /// <summary>The file is not a database, or is damaged.</summary>
    public const string DatabaseCorrupt = "DatabaseCorrupt";

    /// <summary>The file is another program's database.</summary>
    public const string DatabaseForeign = "DatabaseForeign";

    /// <summary>The database was written by a newer version of this module.</summary>
    public const string DatabaseNewer = "DatabaseNewer";

    /// <summary>The file or its folder cannot be written.</summary>
    public const string DatabaseReadOnly = "DatabaseReadOnly";

    /// <summary>Another process has the database locked.</summary>
    public const string DatabaseBusy = "DatabaseBusy";

    /// <summary>The disk is full.</summary>
    public const string DiskFull = "DiskFull";

    /// <summary>The database could not be read or written for another reason.</summary>
    public const string DatabaseFailed = "DatabaseFailed";

    /// <summary>The address is not an absolute http or https URL.</summary>
    public const string InvalidBaseUri = "InvalidBaseUri";

    /// <summary>The date makes no sense here.</summary>
    public const string InvalidDate = "InvalidDate";

    /// <summary>The item is not in the database.</summary>
    public const string ItemNotFound = "ItemNotFound";

    /// <summary>No stored row matches the name; the message suggests similar ones.</summary>
    public const string NothingMatches = "NothingMatches";

    /// <summary>The cursor belongs to another stream.</summary>
    public const string CursorMismatch = "CursorMismatch";

    /// <summary>The name matches no member.</summary>
    public const string PoliticianNotFound = "PoliticianNotFound";

    /// <summary>The name matches several members.</summary>
    public const string PoliticianAmbiguous = "PoliticianAmbiguous";

    /// <summary>Not a two-year period.</summary>
    public const string InvalidPeriod = "InvalidPeriod";

    /// <summary>Not a committee ID.</summary>
    public const string InvalidCommittee = "InvalidCommittee";

    /// <summary>There is no such setting, or the value is not valid for it.</summary>
    public const string InvalidSetting = "InvalidSetting";

    /// <summary>The API key is empty.</summary>
    public const string InvalidApiKey = "InvalidApiKey";

    /// <summary>The text cannot be a ticker.</summary>
    public const string InvalidTicker = "InvalidTicker";

    /// <summary>The text cannot be an employer, or no company was named for it.</summary>
    public const string InvalidEmployer = "InvalidEmployer";

    /// <summary>A row of closing prices cannot be read.</summary>
    public const string InvalidPrice = "InvalidPrice";

    /// <summary>The path cannot be a metrics file: it does not end in .prom, or is a directory.</summary>
    public const string InvalidMetricPath = "InvalidMetricPath";

    /// <summary>The metrics file could not be written.</summary>
    public const string MetricFileFailed = "MetricFileFailed";

    /// <summary>An official filing cannot be read with certainty, so none of its rows are published.</summary>
    public const string FilingUnreadable = "FilingUnreadable";

    /// <summary>There is no index of official filings for that year, or it cannot be read.</summary>
    public const string InvalidYear = "InvalidYear";

    /// <summary>The source wants its terms of use accepted first, which is a setting.</summary>
    public const string TermsNotAccepted = "TermsNotAccepted";

    /// <summary>A document could not be saved next to the database.</summary>
    public const string DocumentNotSaved = "DocumentNotSaved";

    /// <summary>The filing's id was given for more than one document.</summary>
    public const string InvalidFilingId = "InvalidFilingId";

    /// <summary>No document of that filing is kept, or there is no such file to import.</summary>
    public const string DocumentNotFound = "DocumentNotFound";
}
