namespace CapitolSync;

/// <summary>The stable IDs of errors: first those that end a run, then those of single items, then those of bad input.</summary>
public static class ErrorIds
{
    /// <summary>Too many consecutive failures: the circuit breaker opened and the run ended.</summary>
    /// <remarks>Wait until the source is up again, and run the same command: it resumes where it stopped. -BreakDuration 00:01:00 waits out an outage instead.</remarks>
    public const string CircuitOpen = "CircuitOpen";

    /// <summary>The source blocks requests (403, or 429 without a near Retry-After).</summary>
    /// <remarks>Wait until the time in the message; then run the same command. A longer -Delay, or a lower -Concurrency, makes it less likely. Official filings (Sync-HouseFiling) have the same trades.</remarks>
    public const string SourceBlocked = "SourceBlocked";

    /// <summary>The source did not accept the API key.</summary>
    /// <remarks>Check -ApiKey, or $env:OPENFEC_API_KEY (FEC) or $env:TIINGO_API_KEY (Tiingo). Keys are free at https://api.data.gov/signup/ and https://www.tiingo.com.</remarks>
    public const string ApiKeyRefused = "ApiKeyRefused";

    /// <summary>There is no API key for Tiingo, or a run that should wait for the FEC's budget has no key of its own and would wait for days.</summary>
    /// <remarks>Set $env:OPENFEC_API_KEY (FEC) or $env:TIINGO_API_KEY (Tiingo) for the account that runs the task, or pass -ApiKey.</remarks>
    public const string ApiKeyMissing = "ApiKeyMissing";

    /// <summary>The source requires contact information, and the setting Contact is not set.</summary>
    /// <remarks>Set-CtSetting Contact you@example.org saves how the source can reach you, as it asks; or pass -Contact.</remarks>
    public const string ContactMissing = "ContactMissing";

    /// <summary>The request budget is used up.</summary>
    /// <remarks>Run the same command again after the time in the message, or pass -WaitForBudget.</remarks>
    public const string RateBudgetSpent = "RateBudgetSpent";

    /// <summary>Another run is syncing the stream, or took it over from a run that showed no sign of life.</summary>
    /// <remarks>Wait for the other run to end, or stop it; the message names its process and host.</remarks>
    public const string StreamBusy = "StreamBusy";

    /// <summary>An unexpected error; the message has the details.</summary>
    /// <remarks>Report it with the message, and with what -Verbose shows.</remarks>
    public const string Unexpected = "Unexpected";

    /// <summary>The source refused the request (4xx).</summary>
    /// <remarks>The next run tries the item again. If the error persists, the item may be gone at the source: look at its address with Get-CtSyncFailure.</remarks>
    public const string RequestRejected = "RequestRejected";

    /// <summary>The source answered 408, 429 or 5xx, after all retries.</summary>
    /// <remarks>The next run tries the item again. Test-CtSource shows whether the source is up.</remarks>
    public const string SourceUnavailable = "SourceUnavailable";

    /// <summary>No answer in time, after all retries.</summary>
    /// <remarks>The next run tries the item again. -TimeoutSec allows more time.</remarks>
    public const string RequestTimeout = "RequestTimeout";

    /// <summary>The connection was refused or dropped, or the host was not found, after all retries.</summary>
    /// <remarks>Check the network and the proxy; the next run tries the item again. Test-CtSource shows whether the source can be reached.</remarks>
    public const string ConnectionFailed = "ConnectionFailed";

    /// <summary>The response ended too early, after all retries.</summary>
    /// <remarks>The next run tries the item again.</remarks>
    public const string BodyTruncated = "BodyTruncated";

    /// <summary>The source answered with success but sent nothing.</summary>
    /// <remarks>The next run tries the item again.</remarks>
    public const string EmptyAnswer = "EmptyAnswer";

    /// <summary>The response is larger than any page should be.</summary>
    /// <remarks>Open the address in the message in a browser; report it if the page is what it should be.</remarks>
    public const string BodyTooLarge = "BodyTooLarge";

    /// <summary>The page lacks what it must contain, or has it in a new format.</summary>
    /// <remarks>Look for an update of the module; Test-CtSource shows what has changed.</remarks>
    public const string FormatChanged = "FormatChanged";

    /// <summary>The page is a loading shell: the data was not in it yet.</summary>
    /// <remarks>The next run tries the page again.</remarks>
    public const string PageLoading = "PageLoading";

    /// <summary>The site shows an error instead of the page.</summary>
    /// <remarks>The next run tries the page again; after three runs the item counts as permanently broken.</remarks>
    public const string PageBroken = "PageBroken";

    /// <summary>The page has fewer rows than its own totals say.</summary>
    /// <remarks>The next run tries the page again.</remarks>
    public const string PageIncomplete = "PageIncomplete";

    /// <summary>One row of a page cannot be read; the others are stored, and the next run reads the row again.</summary>
    /// <remarks>Nothing: the other rows are stored, and the next run reads the row again. Report it if it persists.</remarks>
    public const string RowUnreadable = "RowUnreadable";

    /// <summary>The listing changed during every reading.</summary>
    /// <remarks>Run the same command again at a quieter time.</remarks>
    public const string ListingUnstable = "ListingUnstable";

    /// <summary>The FEC's count does not match the rows it lists.</summary>
    /// <remarks>Run the same command again; the FEC may have been loading data.</remarks>
    public const string CountMismatch = "CountMismatch";

    /// <summary>The database rejected the rows of the item.</summary>
    /// <remarks>Report it with the message; the other rows are stored.</remarks>
    public const string RowsRejected = "RowsRejected";

    /// <summary>The path cannot be a database: it is a directory, a device or a pipe, or cannot be reached.</summary>
    /// <remarks>Name a file in a folder that exists with -DatabasePath or $env:CAPITOLSYNC_DATABASE.</remarks>
    public const string DatabasePathInvalid = "DatabasePathInvalid";

    /// <summary>The database does not exist or is empty, or its file was moved or replaced while it was being written.</summary>
    /// <remarks>Run a Sync cmdlet first, or name the right file with -DatabasePath.</remarks>
    public const string DatabaseNotFound = "DatabaseNotFound";

    /// <summary>The file is not a database, or is damaged.</summary>
    /// <remarks>Restore a copy, or rename the file and sync again.</remarks>
    public const string DatabaseCorrupt = "DatabaseCorrupt";

    /// <summary>The file is another program's database.</summary>
    /// <remarks>Name another file with -DatabasePath.</remarks>
    public const string DatabaseForeign = "DatabaseForeign";

    /// <summary>The database was written by a newer version of this module.</summary>
    /// <remarks>Update the module: Update-PSResource CapitolSync.</remarks>
    public const string DatabaseNewer = "DatabaseNewer";

    /// <summary>The file or its folder cannot be written.</summary>
    /// <remarks>Use an account that may write there, or name another file with -DatabasePath.</remarks>
    public const string DatabaseReadOnly = "DatabaseReadOnly";

    /// <summary>Another process has the database locked, or wrote it while it was being read where it cannot be locked.</summary>
    /// <remarks>Close the other program, or wait; then run the same command.</remarks>
    public const string DatabaseBusy = "DatabaseBusy";

    /// <summary>The disk is full.</summary>
    /// <remarks>Free some space, and run the same command: it resumes where it stopped.</remarks>
    public const string DiskFull = "DiskFull";

    /// <summary>The database could not be read or written for another reason.</summary>
    /// <remarks>The message has SQLite's own words; check the disk, and run the same command.</remarks>
    public const string DatabaseFailed = "DatabaseFailed";

    /// <summary>The address is not an absolute http or https URL, or it has a user, a query or a fragment.</summary>
    /// <remarks>Pass an absolute address, such as https://www.capitoltrades.com.</remarks>
    public const string InvalidBaseUri = "InvalidBaseUri";

    /// <summary>The date makes no sense here.</summary>
    /// <remarks>Pass a day as 2026-03-31; the message says which days make sense.</remarks>
    public const string InvalidDate = "InvalidDate";

    /// <summary>The item is not in the database.</summary>
    /// <remarks>Check the ID with the Get cmdlet, and sync the listing that has it first.</remarks>
    public const string ItemNotFound = "ItemNotFound";

    /// <summary>No stored row matches the name; the message suggests similar ones.</summary>
    /// <remarks>Take a name that the message suggests, or wildcards: '*pelosi*'.</remarks>
    public const string NothingMatches = "NothingMatches";

    /// <summary>The cursor belongs to another stream.</summary>
    /// <remarks>Pipe the cursor to the cmdlet of its stream; the message names it.</remarks>
    public const string CursorMismatch = "CursorMismatch";

    /// <summary>The name matches no member.</summary>
    /// <remarks>Take a name that the message suggests, or a bioguide ID.</remarks>
    public const string PoliticianNotFound = "PoliticianNotFound";

    /// <summary>The name matches several members.</summary>
    /// <remarks>Take one of the members that the message lists, by bioguide ID.</remarks>
    public const string PoliticianAmbiguous = "PoliticianAmbiguous";

    /// <summary>Not a two-year period.</summary>
    /// <remarks>Name the two-year period by its even year: 2026 stands for 2025 and 2026.</remarks>
    public const string InvalidPeriod = "InvalidPeriod";

    /// <summary>Not a committee ID.</summary>
    /// <remarks>Take an ID such as C00213512; Get-FecCommittee lists them.</remarks>
    public const string InvalidCommittee = "InvalidCommittee";

    /// <summary>There is no such setting, or the value is not valid for it.</summary>
    /// <remarks>Get-CtSetting lists the settings with their ranges.</remarks>
    public const string InvalidSetting = "InvalidSetting";

    /// <summary>The SQL query is not one valid statement, or its parameters do not fit.</summary>
    /// <remarks>Write one SELECT, VALUES or WITH statement in single quotation marks, and pass a value for each of its parameters.</remarks>
    public const string InvalidQuery = "InvalidQuery";

    /// <summary>The SQL query does more than read.</summary>
    /// <remarks>Only read with Invoke-CtQuery; the cmdlets of the module change the database.</remarks>
    public const string QueryNotAllowed = "QueryNotAllowed";

    /// <summary>The SQL query took longer than it may.</summary>
    /// <remarks>Ask for less, or raise -QueryTimeout. EXPLAIN QUERY PLAN shows whether an index is used.</remarks>
    public const string QueryTimeout = "QueryTimeout";

    /// <summary>The cmdlet cannot use the object from the pipeline.</summary>
    /// <remarks>Pipe names, tickers or IDs as text, or objects of this module.</remarks>
    public const string InvalidInput = "InvalidInput";

    /// <summary>No column of the table has that name.</summary>
    /// <remarks>Take one of the columns that the message lists.</remarks>
    public const string ColumnNotFound = "ColumnNotFound";

    /// <summary>The path cannot be a table file.</summary>
    /// <remarks>Name a file; without -NoClobber an existing one is replaced.</remarks>
    public const string InvalidTablePath = "InvalidTablePath";

    /// <summary>The table file could not be written.</summary>
    /// <remarks>Close the program that has the file open, or name another one.</remarks>
    public const string TableFileFailed = "TableFileFailed";

    /// <summary>The API key is empty.</summary>
    /// <remarks>Pass a key as a SecureString (Read-Host -AsSecureString), or omit -ApiKey to use $env:OPENFEC_API_KEY.</remarks>
    public const string InvalidApiKey = "InvalidApiKey";

    /// <summary>The text cannot be a ticker.</summary>
    /// <remarks>Pass a ticker such as NVDA or BRK.B.</remarks>
    public const string InvalidTicker = "InvalidTicker";

    /// <summary>The text cannot be an employer, or no company was named for it.</summary>
    /// <remarks>Take a name or a company that the message suggests.</remarks>
    public const string InvalidEmployer = "InvalidEmployer";

    /// <summary>A row of closing prices cannot be read.</summary>
    /// <remarks>Check the row that the message names: a ticker, a day and a price above zero.</remarks>
    public const string InvalidPrice = "InvalidPrice";

    /// <summary>The path cannot be a metrics file: it does not end in .prom, or is a directory.</summary>
    /// <remarks>Name a file that ends in .prom.</remarks>
    public const string InvalidMetricPath = "InvalidMetricPath";

    /// <summary>The metrics file could not be written.</summary>
    /// <remarks>Check the folder and its permissions; the message has the reason.</remarks>
    public const string MetricFileFailed = "MetricFileFailed";

    /// <summary>An official filing cannot be read with certainty, so none of its rows are published.</summary>
    /// <remarks>Nothing is lost: the document is kept. Update-CtFiling reads it again after an update of the module.</remarks>
    public const string FilingUnreadable = "FilingUnreadable";

    /// <summary>There is no index of official filings for that year, or it cannot be read.</summary>
    /// <remarks>Take a year that the message names.</remarks>
    public const string InvalidYear = "InvalidYear";

    /// <summary>The source's terms of use must be accepted first, with a setting.</summary>
    /// <remarks>Read the terms at https://efdsearch.senate.gov, and accept them with Set-CtSetting SenateTermsAccepted $true if you agree.</remarks>
    public const string TermsNotAccepted = "TermsNotAccepted";

    /// <summary>A document could not be saved next to the database.</summary>
    /// <remarks>Check the disk and its permissions; the next run saves the document again.</remarks>
    public const string DocumentNotSaved = "DocumentNotSaved";

    /// <summary>The filing's id was given for more than one document.</summary>
    /// <remarks>Pass one document for each ID.</remarks>
    public const string InvalidFilingId = "InvalidFilingId";

    /// <summary>No document of that filing is kept, or there is no such file to import.</summary>
    /// <remarks>Sync the filing again, or name the file to import.</remarks>
    public const string DocumentNotFound = "DocumentNotFound";
}
