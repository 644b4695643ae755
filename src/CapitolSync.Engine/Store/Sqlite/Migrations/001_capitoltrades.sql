-- What capitoltrades.com publishes. Names follow existing congressional-trade databases.
-- Dates are ISO 8601 text: days as YYYY-MM-DD, instants in UTC as YYYY-MM-DDTHH:MM:SSZ. Money is USD.

CREATE TABLE politicians (
    politician_id TEXT NOT NULL PRIMARY KEY,
    state_id      TEXT,
    party         TEXT,
    first_name    TEXT,
    last_name     TEXT,
    nickname      TEXT,
    full_name     TEXT,
    dob           TEXT,
    gender        TEXT,
    chamber       TEXT
) STRICT;

CREATE TABLE issuers (
    issuer_id     INTEGER NOT NULL PRIMARY KEY,
    state_id      TEXT,
    c2iq          TEXT,
    country       TEXT,
    issuer_name   TEXT,
    issuer_ticker TEXT,
    sector        TEXT,
    enriched_at   TEXT
) STRICT;

CREATE TABLE trades (
    tx_id             INTEGER NOT NULL PRIMARY KEY,
    politician_id     TEXT NOT NULL REFERENCES politicians (politician_id),
    issuer_id         INTEGER NOT NULL REFERENCES issuers (issuer_id),
    pub_date          TEXT NOT NULL,
    tx_date           TEXT,
    tx_type           TEXT,
    tx_type_extended  TEXT,
    owner             TEXT,
    chamber           TEXT,
    price             REAL,
    value             REAL,
    reporting_gap     INTEGER,
    comment           TEXT,
    -- From here on: what only the trade's own page tells.
    size              INTEGER,
    size_range_low    INTEGER,
    size_range_high   INTEGER,
    filing_id         INTEGER,
    filing_url        TEXT,
    filing_date       TEXT,
    has_capital_gains INTEGER,
    asset_type        TEXT,
    asset_ticker      TEXT,
    instrument        TEXT,
    enriched_at       TEXT
) STRICT;

-- Few, since every sync pays for each: what is not indexed here is scanned, and the table is small.
CREATE INDEX trades_politician ON trades (politician_id);
CREATE INDEX trades_issuer ON trades (issuer_id);
-- Also the order of the enrichment queue: an index ends in the row's key, the tx_id.
CREATE INDEX trades_pub_date ON trades (pub_date);

CREATE TABLE trade_committees (
    tx_id     INTEGER NOT NULL REFERENCES trades (tx_id) ON DELETE CASCADE,
    committee TEXT NOT NULL,
    PRIMARY KEY (tx_id, committee)
) STRICT, WITHOUT ROWID;

CREATE TABLE trade_labels (
    tx_id INTEGER NOT NULL REFERENCES trades (tx_id) ON DELETE CASCADE,
    label TEXT NOT NULL,
    PRIMARY KEY (tx_id, label)
) STRICT, WITHOUT ROWID;

CREATE TABLE committees (
    committee   TEXT NOT NULL PRIMARY KEY,
    name        TEXT,
    chamber     TEXT,
    last_synced TEXT
) STRICT;

CREATE TABLE politician_committees (
    politician_id TEXT NOT NULL REFERENCES politicians (politician_id) ON DELETE CASCADE,
    committee     TEXT NOT NULL REFERENCES committees (committee) ON DELETE CASCADE,
    PRIMARY KEY (politician_id, committee)
) STRICT, WITHOUT ROWID;

CREATE INDEX politician_committees_committee ON politician_committees (committee);

CREATE TABLE issuer_performance (
    issuer_id          INTEGER NOT NULL PRIMARY KEY REFERENCES issuers (issuer_id) ON DELETE CASCADE,
    mcap               REAL,
    trailing1          REAL,
    trailing1_change   REAL,
    trailing7          REAL,
    trailing7_change   REAL,
    trailing30         REAL,
    trailing30_change  REAL,
    trailing90         REAL,
    trailing90_change  REAL,
    trailing365        REAL,
    trailing365_change REAL,
    wtd                REAL,
    wtd_change         REAL,
    mtd                REAL,
    mtd_change         REAL,
    qtd                REAL,
    qtd_change         REAL,
    ytd                REAL,
    ytd_change         REAL
) STRICT;

CREATE TABLE issuer_eod_prices (
    issuer_id  INTEGER NOT NULL REFERENCES issuers (issuer_id) ON DELETE CASCADE,
    price_date TEXT NOT NULL,
    price      REAL NOT NULL,
    PRIMARY KEY (issuer_id, price_date)
) STRICT, WITHOUT ROWID;

-- Sums are computed from rows, never kept beside them.
CREATE VIEW politician_stats AS
SELECT politician_id,
       count(*)                  AS count_trades,
       count(DISTINCT issuer_id) AS count_issuers,
       coalesce(sum(value), 0)   AS volume,
       max(tx_date)              AS date_last_traded
FROM trades
GROUP BY politician_id;

CREATE VIEW issuer_stats AS
SELECT issuer_id,
       count(*)                      AS count_trades,
       count(DISTINCT politician_id) AS count_politicians,
       coalesce(sum(value), 0)       AS volume,
       max(tx_date)                  AS date_last_traded
FROM trades
GROUP BY issuer_id;

-- Where each stream stands; written in the transaction that stores the rows it speaks of.
CREATE TABLE sync_state (
    stream       TEXT NOT NULL,
    part         TEXT NOT NULL DEFAULT '',
    cursor       TEXT NOT NULL,
    updated_at   TEXT NOT NULL,
    completed_at TEXT,
    PRIMARY KEY (stream, part)
) STRICT, WITHOUT ROWID;

-- What could not be fetched, parsed or stored, until it could.
CREATE TABLE sync_failures (
    stream      TEXT NOT NULL,
    item        TEXT NOT NULL,
    error_id    TEXT NOT NULL,
    message     TEXT NOT NULL,
    position    TEXT,
    uri         TEXT,
    status_code INTEGER,
    failed_at   TEXT NOT NULL,
    PRIMARY KEY (stream, item)
) STRICT, WITHOUT ROWID;

-- Rows that the unfinished pass over a listing has seen, and how far from the old end: how a pass notices
-- that rows moved under it.
CREATE TABLE sync_marks (
    stream TEXT NOT NULL,
    item   ANY NOT NULL,
    rank   INTEGER NOT NULL,
    PRIMARY KEY (stream, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE sync_leases (
    stream             TEXT NOT NULL PRIMARY KEY,
    token              TEXT NOT NULL,
    host               TEXT NOT NULL,
    process_id         INTEGER NOT NULL,
    process_started_at TEXT NOT NULL,
    acquired_at        TEXT NOT NULL,
    heartbeat_at       TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sync_runs (
    run_id        INTEGER NOT NULL PRIMARY KEY,
    stream        TEXT NOT NULL,
    started_at    TEXT NOT NULL,
    ended_at      TEXT,
    status        TEXT NOT NULL,
    error_id      TEXT,
    items         INTEGER NOT NULL DEFAULT 0,
    added         INTEGER NOT NULL DEFAULT 0,
    updated       INTEGER NOT NULL DEFAULT 0,
    unchanged     INTEGER NOT NULL DEFAULT 0,
    failed        INTEGER NOT NULL DEFAULT 0,
    requests      INTEGER NOT NULL DEFAULT 0,
    retries       INTEGER NOT NULL DEFAULT 0,
    bytes         INTEGER NOT NULL DEFAULT 0,
    cursor_before TEXT,
    cursor_after  TEXT
) STRICT;

CREATE INDEX sync_runs_stream ON sync_runs (stream, started_at);

CREATE TABLE sources (
    source        TEXT NOT NULL PRIMARY KEY,
    blocked_until TEXT,
    blocked_why   TEXT
) STRICT, WITHOUT ROWID;
