namespace CapitolSync;

/// <summary>The stable ids of errors: first what ends a run, then what fails an item, then bad input.</summary>
public static class ErrorIds
{
    /// <summary>Too many failures in a row: the breaker opened and the run ended.</summary>
    public const string CircuitOpen = "CircuitOpen";

    /// <summary>The source blocks us (403, or 429 with no near Retry-After).</summary>
    public const string SourceBlocked = "SourceBlocked";

    /// <summary>The API key was refused.</summary>
    public const string ApiKeyRefused = "ApiKeyRefused";

    /// <summary>The hourly budget of requests is spent.</summary>
    public const string RateBudgetSpent = "RateBudgetSpent";

    /// <summary>Another live run holds the stream.</summary>
    public const string StreamBusy = "StreamBusy";

    /// <summary>Something that was not foreseen; the message has the details.</summary>
    public const string Unexpected = "Unexpected";

    /// <summary>The source refused the request (4xx).</summary>
    public const string RequestRejected = "RequestRejected";

    /// <summary>The source answered 408, 429 or 5xx, after all retries.</summary>
    public const string SourceUnavailable = "SourceUnavailable";

    /// <summary>No answer in time, after all retries.</summary>
    public const string RequestTimeout = "RequestTimeout";

    /// <summary>The connection was refused or dropped, or the name not found, after all retries.</summary>
    public const string ConnectionFailed = "ConnectionFailed";

    /// <summary>The body ended before the page did, after all retries.</summary>
    public const string BodyTruncated = "BodyTruncated";

    /// <summary>The body is larger than any page we know.</summary>
    public const string BodyTooLarge = "BodyTooLarge";

    /// <summary>The page parses but lacks what it must contain, or has it in a new shape.</summary>
    public const string FormatChanged = "FormatChanged";

    /// <summary>The page is a loading shell: the data was not in it yet.</summary>
    public const string PageLoading = "PageLoading";

    /// <summary>The site shows an error of its own where the page should be.</summary>
    public const string PageBroken = "PageBroken";

    /// <summary>The page has fewer rows than its own totals say.</summary>
    public const string PageIncomplete = "PageIncomplete";

    /// <summary>One row of a page cannot be read; the others are stored, and the row is asked for again.</summary>
    public const string RowUnreadable = "RowUnreadable";

    /// <summary>The list changed under every reading of it.</summary>
    public const string ListingUnstable = "ListingUnstable";

    /// <summary>The FEC counts other rows than it lists.</summary>
    public const string CountMismatch = "CountMismatch";

    /// <summary>The database would not take the rows of this item.</summary>
    public const string RowsRejected = "RowsRejected";

    /// <summary>The path cannot be a database: a directory, or unreachable.</summary>
    public const string DatabasePathInvalid = "DatabasePathInvalid";

    /// <summary>There is no database there.</summary>
    public const string DatabaseNotFound = "DatabaseNotFound";

    /// <summary>The file is not a database, or damaged.</summary>
    public const string DatabaseCorrupt = "DatabaseCorrupt";

    /// <summary>The file is a database of another program.</summary>
    public const string DatabaseForeign = "DatabaseForeign";

    /// <summary>The database was written by a newer version of this module.</summary>
    public const string DatabaseNewer = "DatabaseNewer";

    /// <summary>The file or its folder cannot be written.</summary>
    public const string DatabaseReadOnly = "DatabaseReadOnly";

    /// <summary>Another process keeps the database locked.</summary>
    public const string DatabaseBusy = "DatabaseBusy";

    /// <summary>The disk is full.</summary>
    public const string DiskFull = "DiskFull";

    /// <summary>The database could not be read or written for another reason.</summary>
    public const string DatabaseFailed = "DatabaseFailed";

    /// <summary>The address is not an absolute http or https URL.</summary>
    public const string InvalidBaseUri = "InvalidBaseUri";

    /// <summary>The date makes no sense here.</summary>
    public const string InvalidDate = "InvalidDate";

    /// <summary>There is no such item in the database.</summary>
    public const string ItemNotFound = "ItemNotFound";

    /// <summary>Nothing stored goes by that name; the message says what may have been meant.</summary>
    public const string NothingMatches = "NothingMatches";

    /// <summary>What was piped in belongs to another stream.</summary>
    public const string CursorMismatch = "CursorMismatch";

    /// <summary>The name matches nobody.</summary>
    public const string PoliticianNotFound = "PoliticianNotFound";

    /// <summary>The name matches several members.</summary>
    public const string PoliticianAmbiguous = "PoliticianAmbiguous";

    /// <summary>No two-year period is named by that year.</summary>
    public const string InvalidPeriod = "InvalidPeriod";

    /// <summary>That is no committee's id.</summary>
    public const string InvalidCommittee = "InvalidCommittee";

    /// <summary>There is no such setting, or it cannot have that value.</summary>
    public const string InvalidSetting = "InvalidSetting";

    /// <summary>The API key is empty.</summary>
    public const string InvalidApiKey = "InvalidApiKey";

    /// <summary>That cannot be a file of metrics: it does not end in .prom, or is a directory.</summary>
    public const string InvalidMetricPath = "InvalidMetricPath";

    /// <summary>The file of metrics could not be written.</summary>
    public const string MetricFileFailed = "MetricFileFailed";

    /// <summary>An official filing failed one of the gates that every reading has to pass, so none of its rows was published.</summary>
    public const string FilingUnreadable = "FilingUnreadable";

    /// <summary>There is no index of official filings for that year, or it cannot be read.</summary>
    public const string InvalidYear = "InvalidYear";

    /// <summary>A document that belongs beside the database could not be written.</summary>
    public const string DocumentNotSaved = "DocumentNotSaved";

    /// <summary>The filing's id was given for more than one document.</summary>
    public const string InvalidFilingId = "InvalidFilingId";

    /// <summary>No document of that filing is kept, or there is no such file to import.</summary>
    public const string DocumentNotFound = "DocumentNotFound";
}
