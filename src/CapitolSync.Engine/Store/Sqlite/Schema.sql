-- The schema of a new database: what all of Migrations make. Written by NewDatabaseTests; do not edit.

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
, in_office INTEGER) STRICT;

CREATE TABLE issuers (
    issuer_id     INTEGER NOT NULL PRIMARY KEY,
    state_id      TEXT,
    c2iq          TEXT,
    country       TEXT,
    issuer_name   TEXT,
    issuer_ticker TEXT,
    sector        TEXT,
    enriched_at   TEXT
, symbol TEXT GENERATED ALWAYS AS (
    CASE WHEN instr(issuer_ticker, ':') = 0 OR upper(issuer_ticker) LIKE '%:US'
         THEN replace(replace(replace(upper(issuer_ticker), ':US', ''), '/', '.'), '-', '.') END) VIRTUAL) STRICT;

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
, first_seen_at TEXT, official_id TEXT GENERATED ALWAYS AS (
    nullif(replace(replace(lower(rtrim(filing_url, '/')),
        rtrim(lower(rtrim(filing_url, '/')), replace(lower(rtrim(filing_url, '/')), '/', '')), ''), '.pdf', ''), '')) VIRTUAL) STRICT;

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

CREATE TABLE sync_state (
    stream       TEXT NOT NULL,
    part         TEXT NOT NULL DEFAULT '',
    cursor       TEXT NOT NULL,
    updated_at   TEXT NOT NULL,
    completed_at TEXT,
    PRIMARY KEY (stream, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE sync_failures (
    stream      TEXT NOT NULL,
    item        TEXT NOT NULL,
    error_id    TEXT NOT NULL,
    message     TEXT NOT NULL,
    position    TEXT,
    uri         TEXT,
    status_code INTEGER,
    failed_at   TEXT NOT NULL, first_failed_at TEXT, attempts INTEGER NOT NULL DEFAULT 1, broken_runs INTEGER NOT NULL DEFAULT 0, run_id INTEGER,
    PRIMARY KEY (stream, item)
) STRICT, WITHOUT ROWID;

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
, machine TEXT) STRICT, WITHOUT ROWID;

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
, gate_wait_ms INTEGER NOT NULL DEFAULT 0, breaker_wait_ms INTEGER NOT NULL DEFAULT 0, broken INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE sources (
    source        TEXT NOT NULL PRIMARY KEY,
    blocked_until TEXT,
    blocked_why   TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE fec_mappings (
    politician_id    TEXT NOT NULL REFERENCES politicians (politician_id) ON DELETE CASCADE,
    fec_candidate_id TEXT NOT NULL,
    last_synced      TEXT,
    PRIMARY KEY (politician_id, fec_candidate_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE fec_committees (
    committee_id   TEXT NOT NULL PRIMARY KEY,
    name           TEXT,
    committee_type TEXT,
    designation    TEXT,
    party          TEXT,
    state          TEXT,
    -- Two-year periods, comma-separated; NULL where the FEC does not say.
    cycles         TEXT,
    last_synced    TEXT,
    -- A leadership PAC is known by its designation whatever its type, and so is a joint fundraiser.
    kind           TEXT NOT NULL GENERATED ALWAYS AS (
        CASE
            WHEN designation = 'D' THEN 'LeadershipPac'
            WHEN designation = 'J' THEN 'JointFundraising'
            WHEN committee_type IN ('H', 'S', 'P') THEN 'Campaign'
            WHEN committee_type IN ('X', 'Y', 'Z') THEN 'Party'
            WHEN committee_type IN ('N', 'Q', 'O', 'V', 'W') THEN 'Pac'
            ELSE 'Other'
        END) VIRTUAL
) STRICT;

CREATE TABLE fec_candidate_committees (
    fec_candidate_id TEXT NOT NULL,
    committee_id     TEXT NOT NULL REFERENCES fec_committees (committee_id) ON DELETE CASCADE,
    PRIMARY KEY (fec_candidate_id, committee_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE donations (
    two_year_transaction_period  INTEGER NOT NULL,
    sub_id                       TEXT NOT NULL,
    committee_id                 TEXT NOT NULL REFERENCES fec_committees (committee_id),
    contribution_receipt_date    TEXT,
    contribution_receipt_cents   INTEGER,
    contribution_receipt_amount  REAL GENERATED ALWAYS AS (contribution_receipt_cents / 100.0) VIRTUAL,
    contributor_aggregate_ytd_cents INTEGER,
    contributor_name             TEXT,
    contributor_employer         TEXT,
    contributor_occupation       TEXT,
    contributor_city             TEXT,
    contributor_state            TEXT,
    contributor_zip              TEXT,
    contributor_id               TEXT,
    entity_type                  TEXT,
    is_individual                INTEGER,
    receipt_type                 TEXT,
    line_number                  TEXT,
    memo_code                    TEXT,
    memo_text                    TEXT,
    memoed_subtotal              INTEGER,
    election_type                TEXT,
    fec_election_year            TEXT,
    report_year                  INTEGER,
    report_type                  TEXT,
    filing_form                  TEXT,
    file_number                  INTEGER,
    image_number                 TEXT,
    transaction_id               TEXT,
    amendment_indicator          TEXT,
    conduit_committee_id         TEXT,
    candidate_id                 TEXT,
    link_id                      INTEGER,
    load_date                    TEXT,
    -- The reading of the committee and period that saw the row last.
    pass                         INTEGER NOT NULL DEFAULT 1,
    -- Since when the FEC does not publish the row any more.
    gone_at                      TEXT,
    -- What the row is, computed for every row that comes in: hence comparisons instead of LIKE.
    -- Line numbers say it best: https://www.fec.gov/help-candidates-and-committees/forms/
    kind                         TEXT NOT NULL GENERATED ALWAYS AS (
        CASE
            WHEN memo_code = 'X' THEN 'Memo'
            WHEN filing_form >= 'F3P' AND filing_form < 'F3Q' THEN CASE
                WHEN line_number >= '17A' AND line_number < '17B' THEN 'Individual'
                WHEN line_number >= '17B' AND line_number < '17C' THEN 'Party'
                WHEN line_number >= '17C' AND line_number < '17D' THEN 'Pac'
                WHEN line_number >= '17D' AND line_number < '17E' THEN 'Candidate'
                WHEN line_number >= '18' AND line_number < '19' THEN 'Transfer'
                WHEN line_number >= '19' AND line_number < '20' THEN 'Loan'
                WHEN line_number >= '20' AND line_number < '21' THEN 'Refund'
                ELSE 'Other'
            END
            WHEN line_number >= '11A' AND line_number < '11B' THEN 'Individual'
            WHEN line_number >= '11B' AND line_number < '11C' THEN 'Party'
            WHEN line_number >= '11C' AND line_number < '11D' THEN 'Pac'
            WHEN line_number >= '11D' AND line_number < '11E' THEN 'Candidate'
            WHEN line_number >= '12' AND line_number < '13' THEN 'Transfer'
            WHEN line_number >= '13' AND line_number < '14' THEN 'Loan'
            WHEN line_number >= '14' AND line_number < '15' AND filing_form >= 'F3X' AND filing_form < 'F3Y' THEN 'Loan'
            WHEN line_number >= '14' AND line_number < '15' THEN 'Refund'
            WHEN line_number >= '15' AND line_number < '16' AND filing_form >= 'F3X' AND filing_form < 'F3Y' THEN 'Refund'
            WHEN line_number >= '16' AND line_number < '17' AND filing_form >= 'F3X' AND filing_form < 'F3Y' THEN 'Refund'
            WHEN is_individual = 1 THEN 'Individual'
            ELSE 'Other'
        END) VIRTUAL,
    PRIMARY KEY (two_year_transaction_period, sub_id)
) STRICT;

CREATE TABLE sync_requests (
    source  TEXT NOT NULL,
    sent_at TEXT NOT NULL,
    count   INTEGER NOT NULL
) STRICT;

CREATE TABLE sync_settings (
    source TEXT NOT NULL,
    name   TEXT NOT NULL,
    value  TEXT NOT NULL,
    set_at TEXT NOT NULL,
    PRIMARY KEY (source, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE sync_run_endpoints (
    run_id         INTEGER NOT NULL REFERENCES sync_runs (run_id) ON DELETE CASCADE,
    endpoint       TEXT NOT NULL,
    requests       INTEGER NOT NULL,
    retries        INTEGER NOT NULL,
    failures       INTEGER NOT NULL,
    bytes          INTEGER NOT NULL,
    latency_min_us INTEGER,
    latency_p50_us INTEGER,
    latency_p95_us INTEGER,
    latency_max_us INTEGER,
    PRIMARY KEY (run_id, endpoint)
) STRICT, WITHOUT ROWID;

CREATE TABLE sync_breakers (
    stream      TEXT NOT NULL PRIMARY KEY,
    state       TEXT NOT NULL,
    failures    INTEGER NOT NULL,
    breaks      INTEGER NOT NULL,
    probe_at    TEXT,
    changed_at  TEXT NOT NULL,
    reset_asked INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE legislators (
    politician_id TEXT NOT NULL PRIMARY KEY REFERENCES politicians (politician_id) ON DELETE CASCADE,
    state_id      TEXT,
    party         TEXT,
    first_name    TEXT,
    last_name     TEXT,
    nickname      TEXT,
    full_name     TEXT,
    dob           TEXT,
    gender        TEXT,
    chamber       TEXT
) STRICT, WITHOUT ROWID;

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
    gone_at        TEXT, is_link_due INTEGER NOT NULL DEFAULT 0, published_at TEXT GENERATED ALWAYS AS (coalesce(filed_on, substr(first_seen_at, 1, 10)) || 'T00:00:00Z') VIRTUAL,
    PRIMARY KEY (source, filing_id)
) STRICT, WITHOUT ROWID;

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
    first_seen_at     TEXT NOT NULL, is_ambiguous INTEGER NOT NULL DEFAULT 0, symbol TEXT GENERATED ALWAYS AS (
    replace(replace(replace(upper(ticker), 'CRYPTO:', '$$'), '/', '.'), '-', '.')) VIRTUAL,
    UNIQUE (source, filing_id, row_key),
    FOREIGN KEY (source, filing_id) REFERENCES filings (source, filing_id) ON DELETE CASCADE
) STRICT;

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

CREATE TABLE trade_links (
    line_id INTEGER NOT NULL PRIMARY KEY REFERENCES filing_transactions (line_id) ON DELETE CASCADE,
    tx_id   INTEGER NOT NULL UNIQUE REFERENCES trades (tx_id) ON DELETE CASCADE,
    rule    TEXT NOT NULL
) STRICT;

CREATE TABLE source_files (
    source        TEXT NOT NULL,
    path          TEXT NOT NULL,
    etag          TEXT,
    last_modified TEXT,
    checked_at    TEXT NOT NULL,
    PRIMARY KEY (source, path)
) STRICT, WITHOUT ROWID;

CREATE TABLE prices_daily (
    ticker         TEXT NOT NULL,
    price_date     TEXT NOT NULL,
    close          REAL NOT NULL,
    adjusted_close REAL,
    -- New shares for an old one on that day, and dividend per share that goes ex on that day.
    split_factor   REAL NOT NULL DEFAULT 1,
    dividend       REAL NOT NULL DEFAULT 0,
    source         TEXT NOT NULL,
    PRIMARY KEY (ticker, price_date)
) STRICT, WITHOUT ROWID;

CREATE TABLE price_tickers (
    source       TEXT NOT NULL,
    ticker       TEXT NOT NULL,
    -- The first day that was asked for, and when the answer was stored; NULL until there was one.
    asked_from   TEXT,
    read_at      TEXT,
    -- Since when, and when last, the source said that it does not know the ticker.
    unknown_since TEXT,
    unknown_at    TEXT,
    PRIMARY KEY (source, ticker)
) STRICT, WITHOUT ROWID;

CREATE TABLE ticker_renames (
    old_ticker   TEXT NOT NULL,
    new_ticker   TEXT NOT NULL,
    effective_on TEXT NOT NULL,
    reused_on    TEXT,
    -- Set by a user, not shipped.
    is_custom    INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (old_ticker, effective_on)
) STRICT, WITHOUT ROWID;

CREATE TABLE companies (
    cik             INTEGER NOT NULL PRIMARY KEY,
    name            TEXT NOT NULL,
    -- Standard Industrial Classification, as the SEC assigned it, and the sector that follows from it.
    sic             INTEGER,
    sic_description TEXT,
    sector          TEXT,
    -- When the company's own file was last read.
    read_at         TEXT
) STRICT;

CREATE TABLE company_tickers (
    ticker   TEXT NOT NULL PRIMARY KEY,
    cik      INTEGER NOT NULL REFERENCES companies (cik) ON DELETE CASCADE,
    -- The place in the SEC's list, which is by size: a company's first ticker is its main one.
    position INTEGER NOT NULL,
    -- Since when the ticker is seen with this company, and since when the SEC does not list it any more.
    since    TEXT NOT NULL,
    gone_at  TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE employer_companies (
    employer_key TEXT NOT NULL,
    company_key  TEXT NOT NULL,
    employer     TEXT NOT NULL,
    company      TEXT,
    ticker       TEXT,
    cik          INTEGER,
    is_confirmed INTEGER NOT NULL,
    set_at       TEXT NOT NULL,
    PRIMARY KEY (employer_key, company_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE sync_request_items (
    source  TEXT NOT NULL,
    month   TEXT NOT NULL,
    item    TEXT NOT NULL,
    sent_at TEXT NOT NULL,
    PRIMARY KEY (source, month, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE asset_kinds (
    code TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE amount_bands (
    value      INTEGER NOT NULL PRIMARY KEY,
    low_cents  INTEGER NOT NULL,
    high_cents INTEGER
) STRICT;

CREATE TABLE congress_committees (
    committee TEXT NOT NULL PRIMARY KEY,
    name      TEXT NOT NULL,
    seen_on   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE committee_lists (
    seen_on TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE committee_seats (
    committee     TEXT NOT NULL,
    politician_id TEXT NOT NULL,
    first_seen    TEXT NOT NULL,
    last_seen     TEXT NOT NULL,
    gone_by       TEXT,
    name          TEXT,
    title         TEXT,
    PRIMARY KEY (committee, politician_id, first_seen)
) STRICT, WITHOUT ROWID;

CREATE TABLE jurisdictions (
    committee TEXT NOT NULL PRIMARY KEY,
    sectors   TEXT NOT NULL,
    reason    TEXT,
    set_at    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX trades_issuer ON trades (issuer_id);

CREATE INDEX trades_pub_date ON trades (pub_date);

CREATE INDEX politician_committees_committee ON politician_committees (committee);

CREATE INDEX sync_runs_stream ON sync_runs (stream, started_at);

CREATE INDEX fec_mappings_candidate ON fec_mappings (fec_candidate_id);

CREATE INDEX fec_candidate_committees_committee ON fec_candidate_committees (committee_id);

CREATE INDEX donations_committee ON donations (committee_id, two_year_transaction_period, contribution_receipt_date);

CREATE INDEX sync_requests_source ON sync_requests (source, sent_at);

CREATE INDEX filings_filed_on ON filings (source, status, filed_on, filing_id);

CREATE INDEX filings_politician ON filings (politician_id, filed_on);

CREATE INDEX filing_transactions_tx_date ON filing_transactions (tx_date);

CREATE INDEX filing_transactions_ticker ON filing_transactions (ticker);

CREATE INDEX company_tickers_cik ON company_tickers (cik);

CREATE INDEX trades_official_id ON trades (official_id) WHERE official_id IS NOT NULL;

CREATE INDEX trades_politician_tx_date ON trades (politician_id, tx_date);

CREATE INDEX issuers_symbol ON issuers (symbol) WHERE symbol IS NOT NULL;

CREATE INDEX filings_link_due ON filings (source, filing_id) WHERE is_link_due = 1;

CREATE INDEX filings_published_at ON filings (published_at, filing_id);

CREATE INDEX prices_daily_splits ON prices_daily (ticker, price_date, split_factor) WHERE split_factor <> 1;

CREATE INDEX filing_transactions_replaced ON filing_transactions (source, superseded_by, tx_date) WHERE superseded_by IS NOT NULL;

CREATE INDEX issuers_ticker ON issuers (
    replace(replace(CASE WHEN upper(issuer_ticker) LIKE '%:US' THEN substr(upper(issuer_ticker), 1, length(issuer_ticker) - 3)
                    ELSE upper(issuer_ticker) END, '/', '.'), '-', '.')) WHERE issuer_ticker IS NOT NULL;

CREATE INDEX filing_transactions_symbol ON filing_transactions (symbol) WHERE symbol IS NOT NULL;

CREATE VIEW donations_counted AS
SELECT * FROM donations
WHERE gone_at IS NULL AND kind IN ('Individual', 'Pac', 'Party', 'Candidate');

CREATE VIEW fec_committee_stats AS
SELECT committee_id,
       count(*)                        AS count_donations,
       sum(contribution_receipt_cents) AS total_cents
FROM donations_counted
GROUP BY committee_id;

CREATE VIEW issuer_tickers AS
SELECT issuer_id,
       replace(replace(CASE WHEN upper(issuer_ticker) LIKE '%:US' THEN substr(upper(issuer_ticker), 1, length(issuer_ticker) - 3)
                       ELSE upper(issuer_ticker) END, '/', '.'), '-', '.') AS ticker
FROM issuers
WHERE issuer_ticker IS NOT NULL;

CREATE VIEW closes AS
SELECT ticker, price_date, close, adjusted_close, split_factor, dividend, source
FROM prices_daily
UNION ALL
SELECT i.ticker, e.price_date, max(e.price), NULL, 1, 0, 'CapitolTrades'
FROM issuer_tickers i JOIN issuer_eod_prices e ON e.issuer_id = i.issuer_id
WHERE NOT EXISTS (SELECT 1 FROM prices_daily p WHERE p.ticker = i.ticker AND p.price_date = e.price_date)
GROUP BY i.ticker, e.price_date
UNION ALL
SELECT i.ticker, t.tx_date, max(t.price), NULL, 1, 0, 'CapitolTrades'
FROM issuer_tickers i JOIN trades t ON t.issuer_id = i.issuer_id
WHERE t.price > 0 AND t.tx_date IS NOT NULL AND (t.asset_type IS NULL OR t.asset_type IN ('stock', 'etf'))
  AND (t.asset_ticker IS NULL OR t.asset_ticker = (SELECT issuer_ticker FROM issuers x WHERE x.issuer_id = t.issuer_id))
  AND NOT EXISTS (SELECT 1 FROM prices_daily p WHERE p.ticker = i.ticker AND p.price_date = t.tx_date)
  AND NOT EXISTS (SELECT 1 FROM issuer_tickers j JOIN issuer_eod_prices e ON e.issuer_id = j.issuer_id
                  WHERE j.ticker = i.ticker AND e.price_date = t.tx_date)
GROUP BY i.ticker, t.tx_date;

CREATE VIEW listed_trades AS
SELECT t.tx_id, l.line_id,
       CAST(CASE WHEN l.line_id IS NULL THEN 'capitoltrades' ELSE l.source || '+capitoltrades' END AS TEXT) AS source,
       CAST(CASE WHEN l.line_id IS NOT NULL THEN l.source WHEN t.official_id LIKE '%-%' THEN 'senate' WHEN t.official_id IS NOT NULL THEN 'house' END AS TEXT) AS filing_source,
       CAST(coalesce(l.filing_id, t.official_id) AS TEXT) AS filing_id,
       CAST(coalesce(f.politician_id, t.politician_id) AS TEXT) AS politician_id,
       f.filer_name,
       CAST(coalesce(f.chamber, t.chamber) AS TEXT) AS chamber,
       CAST(coalesce(l.tx_date, t.tx_date) AS TEXT) AS tx_date,
       l.notified_on,
       CAST(coalesce(f.filed_on, t.filing_date) AS TEXT) AS filed_on,
       t.pub_date AS published_at,
       CAST(coalesce(l.tx_type, t.tx_type) AS TEXT) AS tx_type,
       CAST(coalesce(l.tx_extent, CASE t.tx_type_extended WHEN 'sell-partial' THEN 'partial' WHEN 'sell-full' THEN 'full' END) AS TEXT) AS tx_extent,
       CAST(coalesce(CASE upper(l.owner) WHEN 'SELF' THEN 'self' WHEN 'SP' THEN 'spouse' WHEN 'SPOUSE' THEN 'spouse' WHEN 'JT' THEN 'joint' WHEN 'JOINT' THEN 'joint'
                                  WHEN 'DC' THEN 'child' WHEN 'CHILD' THEN 'child' WHEN 'DEPENDENT CHILD' THEN 'child' END,
                          t.owner, CASE WHEN l.line_id IS NOT NULL THEN 'not-disclosed' END) AS TEXT) AS owner,
       CAST(coalesce(l.asset, i.issuer_name) AS TEXT) AS asset,
       CAST(coalesce((SELECT kind FROM asset_kinds WHERE code = lower(l.asset_code)), (SELECT kind FROM asset_kinds WHERE code = lower(t.asset_type)),
                          CASE WHEN coalesce(l.asset_code, t.asset_type) IS NOT NULL THEN 'other' END) AS TEXT) AS asset_kind,
       CAST(coalesce(l.ticker, t.asset_ticker, i.issuer_ticker) AS TEXT) AS ticker,
       t.issuer_id,
       CAST(CASE WHEN l.line_id IS NULL THEN b.low_cents ELSE l.amount_low_cents END AS INTEGER) AS amount_low_cents,
       CAST(CASE WHEN l.line_id IS NULL THEN b.high_cents ELSE l.amount_high_cents END AS INTEGER) AS amount_high_cents,
       -- The middle of the filing's range, computed as CapitolTrades does: whole dollars, unless the amount is exact. A range without
       -- a high end counts with its low end.
       CAST(CASE WHEN l.amount_high_cents IS NULL THEN coalesce(t.value, l.amount_low_cents / 100.0)
                 WHEN l.amount_low_cents = l.amount_high_cents THEN l.amount_low_cents / 100.0
                 ELSE (l.amount_low_cents + l.amount_high_cents) / 200 END AS REAL) AS value,
       t.price, t.size, t.size_range_low, t.size_range_high,
       CAST(CASE WHEN l.first_seen_at IS NULL OR t.first_seen_at < l.first_seen_at THEN t.first_seen_at ELSE l.first_seen_at END AS TEXT) AS first_seen_at,
       l.received_ticker, l.received_asset, l.subholding, l.location, l.description,
       CAST(coalesce(t.comment, l.comments) AS TEXT) AS comment,
       l.company, l.option_kind, l.option_strike, l.option_expires_on, l.option_contracts, l.coupon, l.matures_on,
       CAST(coalesce(l.has_capital_gains, t.has_capital_gains) AS INTEGER) AS has_capital_gains,
       CAST(coalesce(f.url, t.filing_url) AS TEXT) AS filing_url,
       t.reporting_gap, t.tx_type_extended, t.asset_type, t.asset_ticker, t.instrument, t.enriched_at,
       CAST(coalesce(l.symbol, i.symbol) AS TEXT) AS symbol,
       l.superseded_by
FROM trades t
LEFT JOIN issuers i ON i.issuer_id = t.issuer_id
LEFT JOIN amount_bands b ON b.value = t.value
LEFT JOIN trade_links k ON k.tx_id = t.tx_id
LEFT JOIN filing_transactions l ON l.line_id = k.line_id
LEFT JOIN filings f ON f.source = l.source AND f.filing_id = l.filing_id;

CREATE VIEW transactions AS
SELECT * FROM listed_trades WHERE superseded_by IS NULL
UNION ALL
SELECT CAST(NULL AS INTEGER), l.line_id, l.source, l.source, l.filing_id, f.politician_id, f.filer_name, f.chamber, l.tx_date,
       l.notified_on, f.filed_on, f.published_at, l.tx_type, l.tx_extent,
       CAST(CASE upper(l.owner) WHEN 'SELF' THEN 'self' WHEN 'SP' THEN 'spouse' WHEN 'SPOUSE' THEN 'spouse' WHEN 'JT' THEN 'joint' WHEN 'JOINT' THEN 'joint'
                                  WHEN 'DC' THEN 'child' WHEN 'CHILD' THEN 'child' WHEN 'DEPENDENT CHILD' THEN 'child' ELSE 'not-disclosed' END AS TEXT),
       l.asset,
       CAST(coalesce((SELECT kind FROM asset_kinds WHERE code = lower(l.asset_code)), CASE WHEN l.asset_code IS NOT NULL THEN 'other' END) AS TEXT),
       l.ticker,
       -- An issuer is known by its ticker only if no other has the same.
       CAST((SELECT CASE WHEN count(*) = 1 THEN min(issuer_id) END FROM issuers WHERE symbol = l.symbol) AS INTEGER),
       l.amount_low_cents, l.amount_high_cents,
       CAST(CASE WHEN coalesce(l.amount_high_cents, l.amount_low_cents) = l.amount_low_cents THEN l.amount_low_cents / 100.0 ELSE (l.amount_low_cents + l.amount_high_cents) / 200 END AS REAL),
       CAST(NULL AS REAL), CAST(NULL AS INTEGER), CAST(NULL AS INTEGER), CAST(NULL AS INTEGER), l.first_seen_at, l.received_ticker,
       l.received_asset, l.subholding, l.location, l.description, l.comments, l.company, l.option_kind, l.option_strike,
       l.option_expires_on, l.option_contracts, l.coupon, l.matures_on, l.has_capital_gains, f.url, CAST(NULL AS INTEGER),
       CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS TEXT), l.symbol, l.superseded_by
FROM filings f
JOIN filing_transactions l ON l.source = f.source AND l.filing_id = f.filing_id
WHERE l.superseded_by IS NULL AND NOT EXISTS (SELECT 1 FROM trade_links k WHERE k.line_id = l.line_id);

CREATE VIEW politician_stats AS
SELECT politician_id,
       count(*)                  AS count_trades,
       count(DISTINCT issuer_id) AS count_issuers,
       coalesce(sum(value), 0)   AS volume,
       max(CASE WHEN tx_date <= coalesce(substr(published_at, 1, 10), tx_date) THEN tx_date END) AS date_last_traded
FROM transactions
WHERE politician_id IS NOT NULL
GROUP BY politician_id;

CREATE VIEW issuer_stats AS
SELECT issuer_id,
       count(*)                      AS count_trades,
       count(DISTINCT politician_id) AS count_politicians,
       coalesce(sum(value), 0)       AS volume,
       max(CASE WHEN tx_date <= coalesce(substr(published_at, 1, 10), tx_date) THEN tx_date END) AS date_last_traded
FROM transactions
WHERE issuer_id IS NOT NULL
GROUP BY issuer_id;

INSERT INTO amount_bands (value, low_cents, high_cents) VALUES
    (500, 100, 100000),
    (8000, 100100, 1500000),
    (32500, 1500100, 5000000),
    (75000, 5000100, 10000000),
    (175000, 10000100, 25000000),
    (375000, 25000100, 50000000),
    (750000, 50000100, 100000000),
    (3000000, 100000100, 500000000),
    (15000000, 500000100, 2500000000),
    (37500000, 2500000100, 5000000000),
    (50000001, 5000000100, NULL);

INSERT INTO asset_kinds (code, kind) VALUES
    ('4k', 'retirement-account'),
    ('5c', 'education-savings'),
    ('5f', 'education-savings'),
    ('5p', 'education-savings'),
    ('ab', 'asset-backed-security'),
    ('asset-backed-security', 'asset-backed-security'),
    ('ba', 'bank-account'),
    ('bk', 'managed-account'),
    ('co', 'collectible'),
    ('commodities/futures contract', 'future'),
    ('corporate bond', 'corporate-bond'),
    ('corporate-bond', 'corporate-bond'),
    ('crypto', 'cryptocurrency'),
    ('cryptocurrency', 'cryptocurrency'),
    ('cs', 'corporate-bond'),
    ('ct', 'cryptocurrency'),
    ('db', 'retirement-account'),
    ('do', 'debt'),
    ('ds', 'real-property'),
    ('ef', 'etf'),
    ('eq', 'trust'),
    ('et', 'etn'),
    ('etf', 'etf'),
    ('etn', 'etn'),
    ('fa', 'real-property'),
    ('fe', 'currency'),
    ('fn', 'annuity'),
    ('fu', 'future'),
    ('futures', 'future'),
    ('government security', 'government-security'),
    ('government-security', 'government-security'),
    ('gs', 'government-security'),
    ('he', 'private-fund'),
    ('hedge-pvt-eq-funds-eif', 'private-fund'),
    ('hedge-pvt-eq-funds-non-eif', 'private-fund'),
    ('hn', 'private-fund'),
    ('ic', 'other'),
    ('ih', 'retirement-account'),
    ('index', 'index'),
    ('indices', 'index'),
    ('ip', 'intellectual-property'),
    ('ir', 'retirement-account'),
    ('ma', 'managed-account'),
    ('mf', 'mutual-fund'),
    ('mo', 'mineral-right'),
    ('municipal security', 'municipal-security'),
    ('municipal-security', 'municipal-security'),
    ('mutual fund', 'mutual-fund'),
    ('mutual-fund', 'mutual-fund'),
    ('non-public stock', 'non-public-stock'),
    ('non-public-stock', 'non-public-stock'),
    ('oi', 'ownership-interest'),
    ('ol', 'ownership-interest'),
    ('op', 'stock-option'),
    ('ot', 'other'),
    ('other', 'other'),
    ('other securities', 'other'),
    ('other-investment-fund', 'other'),
    ('other-securities', 'other'),
    ('ownership interest', 'ownership-interest'),
    ('ownership-interest', 'ownership-interest'),
    ('pe', 'retirement-account'),
    ('pm', 'precious-metal'),
    ('preferred shares', 'preferred-stock'),
    ('preferred-shares', 'preferred-stock'),
    ('preferred-stock', 'preferred-stock'),
    ('private-equity-fund', 'private-fund'),
    ('ps', 'non-public-stock'),
    ('re', 'reit'),
    ('reit', 'reit'),
    ('restricted-stock', 'restricted-stock'),
    ('rf', 'reit'),
    ('rn', 'reit'),
    ('rp', 'real-property'),
    ('rs', 'restricted-stock'),
    ('sa', 'stock-appreciation-right'),
    ('st', 'stock'),
    ('stock', 'stock'),
    ('stock appreciation right', 'stock-appreciation-right'),
    ('stock option', 'stock-option'),
    ('stock options', 'stock-option'),
    ('stock-appreciation-right', 'stock-appreciation-right'),
    ('stock-option', 'stock-option'),
    ('stock-options', 'stock-option'),
    ('stocks', 'stock'),
    ('tr', 'trust'),
    ('va', 'annuity'),
    ('vi', 'insurance'),
    ('wu', 'insurance');

INSERT INTO ticker_renames (old_ticker, new_ticker, effective_on, reused_on, is_custom) VALUES
    ('ABC', 'COR', '2023-08-30', NULL, 0),
    ('ADS', 'BFH', '2022-04-04', NULL, 0),
    ('ANTM', 'ELV', '2022-06-28', NULL, 0),
    ('BBT', 'TFC', '2019-12-09', NULL, 0),
    ('BLL', 'BALL', '2022-05-10', NULL, 0),
    ('CBG', 'CBRE', '2018-03-20', NULL, 0),
    ('CBS', 'VIAC', '2019-12-05', NULL, 0),
    ('CDAY', 'DAY', '2024-02-01', NULL, 0),
    ('CHK', 'EXE', '2024-10-02', NULL, 0),
    ('COG', 'CTRA', '2021-10-04', NULL, 0),
    ('COH', 'TPR', '2017-10-31', NULL, 0),
    ('CTL', 'LUMN', '2020-09-18', NULL, 0),
    ('DISCA', 'WBD', '2022-04-11', NULL, 0),
    ('DWDP', 'DD', '2019-06-03', NULL, 0),
    ('FB', 'META', '2022-06-09', NULL, 0),
    ('FI', 'XPRO', '2021-10-04', '2023-06-07', 0),
    ('FI', 'FISV', '2025-11-11', NULL, 0),
    ('FISV', 'FI', '2023-06-07', '2025-11-11', 0),
    ('FLT', 'CPAY', '2024-03-25', NULL, 0),
    ('GDI', 'IR', '2020-03-02', NULL, 0),
    ('GOOG', 'GOOGL', '2014-04-03', '2014-04-03', 0),
    ('GPS', 'GAP', '2024-08-22', NULL, 0),
    ('HCN', 'WELL', '2018-02-28', NULL, 0),
    ('HFC', 'DINO', '2022-03-15', NULL, 0),
    ('HRS', 'LHX', '2019-07-01', NULL, 0),
    ('IR', 'TT', '2020-03-02', '2020-03-02', 0),
    ('KORS', 'CPRI', '2019-01-02', NULL, 0),
    ('LB', 'BBWI', '2021-08-03', NULL, 0),
    ('LUK', 'JEF', '2018-05-24', NULL, 0),
    ('META', 'METV', '2022-01-31', '2022-06-09', 0),
    ('MHFI', 'SPGI', '2016-04-28', NULL, 0),
    ('MYL', 'VTRS', '2020-11-17', NULL, 0),
    ('NLOK', 'GEN', '2022-11-08', NULL, 0),
    ('NYCB', 'FLG', '2024-10-28', NULL, 0),
    ('PARA', 'PSKY', '2025-08-07', NULL, 0),
    ('PCLN', 'BKNG', '2018-02-27', NULL, 0),
    ('PKI', 'RVTY', '2023-05-16', NULL, 0),
    ('RE', 'EG', '2023-07-10', NULL, 0),
    ('SQ', 'XYZ', '2025-01-21', NULL, 0),
    ('SYMC', 'NLOK', '2019-11-05', NULL, 0),
    ('TMK', 'GL', '2019-08-09', NULL, 0),
    ('TSO', 'ANDV', '2017-08-01', NULL, 0),
    ('UTX', 'RTX', '2020-04-03', NULL, 0),
    ('VIAC', 'PARA', '2022-02-17', NULL, 0),
    ('WLTW', 'WTW', '2022-01-10', NULL, 0),
    ('WYND', 'TNL', '2021-02-17', NULL, 0),
    ('YHOO', 'AABA', '2017-06-19', NULL, 0);
