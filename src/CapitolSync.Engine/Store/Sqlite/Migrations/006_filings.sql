-- Official filings: who filed what when, every line as printed and as read, and which trades of CapitolTrades they are.

-- Members as congress-legislators names them, with all their terms: whose a report is, is found by them.
CREATE TABLE members (
    politician_id TEXT NOT NULL PRIMARY KEY,
    names         TEXT NOT NULL,
    seen_at       TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE member_terms (
    politician_id TEXT NOT NULL REFERENCES members (politician_id) ON DELETE CASCADE,
    chamber       TEXT NOT NULL,
    start_date    TEXT NOT NULL,
    end_date      TEXT NOT NULL,
    state         TEXT NOT NULL,
    district      INTEGER,
    PRIMARY KEY (politician_id, chamber, start_date)
) STRICT, WITHOUT ROWID;

CREATE TABLE filings (
    source         TEXT NOT NULL,
    filing_id      TEXT NOT NULL,
    chamber        TEXT NOT NULL,
    filer_name     TEXT,
    filer_first    TEXT,
    filer_last     TEXT,
    filer_status   TEXT,
    state_district TEXT,
    politician_id  TEXT,
    matched_by     TEXT,
    form           TEXT NOT NULL,
    year           INTEGER NOT NULL,
    filed_on       TEXT,
    filed_at       TEXT,
    title_on       TEXT,
    amendment      INTEGER,
    url            TEXT NOT NULL,
    pages          INTEGER,
    transactions   INTEGER,
    sha256         TEXT,
    status         TEXT NOT NULL,
    error_id       TEXT,
    error          TEXT,
    reader_version INTEGER,
    amends         TEXT,
    first_seen_at  TEXT NOT NULL,
    read_at        TEXT,
    gone_at        TEXT,
    PRIMARY KEY (source, filing_id)
) STRICT, WITHOUT ROWID;

-- The order in which filings are read, and listed.
CREATE INDEX filings_filed_on ON filings (source, status, filed_on, filing_id);
CREATE INDEX filings_politician ON filings (politician_id, filed_on);

-- Money in whole cents of USD; days as YYYY-MM-DD.
CREATE TABLE filing_transactions (
    line_id           INTEGER NOT NULL PRIMARY KEY,
    source            TEXT NOT NULL,
    filing_id         TEXT NOT NULL,
    row_key           TEXT NOT NULL,
    line              INTEGER NOT NULL,
    page              INTEGER,
    printed_id        TEXT,
    owner             TEXT NOT NULL,
    asset_text        TEXT NOT NULL,
    asset             TEXT NOT NULL,
    ticker            TEXT,
    asset_code        TEXT,
    type_text         TEXT NOT NULL,
    tx_type           TEXT NOT NULL,
    tx_extent         TEXT,
    tx_date           TEXT NOT NULL,
    notified_on       TEXT,
    amount_text       TEXT NOT NULL,
    amount_low_cents  INTEGER NOT NULL,
    amount_high_cents INTEGER,
    has_capital_gains INTEGER,
    filing_status     TEXT,
    subholding        TEXT,
    location          TEXT,
    description       TEXT,
    comments          TEXT,
    company           TEXT,
    option_kind       TEXT,
    option_strike     TEXT,
    option_expires_on TEXT,
    option_contracts  INTEGER,
    coupon            TEXT,
    matures_on        TEXT,
    received_asset    TEXT,
    received_ticker   TEXT,
    superseded_by     TEXT,
    is_unlinked       INTEGER NOT NULL DEFAULT 0,
    first_seen_at     TEXT NOT NULL,
    UNIQUE (source, filing_id, row_key),
    FOREIGN KEY (source, filing_id) REFERENCES filings (source, filing_id) ON DELETE CASCADE
) STRICT;

CREATE INDEX filing_transactions_tx_date ON filing_transactions (tx_date);
CREATE INDEX filing_transactions_ticker ON filing_transactions (ticker);

-- What is odd in a filing and was kept as printed.
CREATE TABLE filing_warnings (
    source    TEXT NOT NULL,
    filing_id TEXT NOT NULL,
    position  INTEGER NOT NULL,
    line      INTEGER,
    gate      TEXT NOT NULL,
    message   TEXT NOT NULL,
    PRIMARY KEY (source, filing_id, position),
    FOREIGN KEY (source, filing_id) REFERENCES filings (source, filing_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- A line and a trade of CapitolTrades that are one transaction; each is in one pair at most.
CREATE TABLE trade_links (
    line_id INTEGER NOT NULL PRIMARY KEY REFERENCES filing_transactions (line_id) ON DELETE CASCADE,
    tx_id   INTEGER NOT NULL UNIQUE REFERENCES trades (tx_id) ON DELETE CASCADE,
    rule    TEXT NOT NULL
) STRICT;

-- Files that are asked for again only if they changed.
CREATE TABLE source_files (
    source        TEXT NOT NULL,
    path          TEXT NOT NULL,
    etag          TEXT,
    last_modified TEXT,
    checked_at    TEXT NOT NULL,
    PRIMARY KEY (source, path)
) STRICT, WITHOUT ROWID;
