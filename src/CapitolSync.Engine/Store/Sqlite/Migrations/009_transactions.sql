-- One row for each transaction that happened, whoever tells of it.

-- Since when it is known here; NULL for trades that were stored before anybody wrote it down.
ALTER TABLE trades ADD COLUMN first_seen_at TEXT;

-- The filing that the trade's link leads to, by its official id: the last part of the address, a DocID or a UUID.
ALTER TABLE trades ADD COLUMN official_id TEXT GENERATED ALWAYS AS (
    nullif(replace(replace(lower(rtrim(filing_url, '/')),
        rtrim(lower(rtrim(filing_url, '/')), replace(lower(rtrim(filing_url, '/')), '/', '')), ''), '.pdf', ''), '')) VIRTUAL;

CREATE INDEX trades_official_id ON trades (official_id) WHERE official_id IS NOT NULL;
-- Where a trade is looked for that names no filing yet.
CREATE INDEX trades_politician_tx_date ON trades (politician_id, tx_date);
DROP INDEX trades_politician;

-- Tickers in one form: BRK/B:US, BRK-B and brk.b are BRK.B. Those of other exchanges than the American have none.
ALTER TABLE issuers ADD COLUMN symbol TEXT GENERATED ALWAYS AS (
    CASE WHEN instr(issuer_ticker, ':') = 0 OR upper(issuer_ticker) LIKE '%:US'
         THEN replace(replace(replace(upper(issuer_ticker), ':US', ''), '/', '.'), '-', '.') END) VIRTUAL;
CREATE INDEX issuers_symbol ON issuers (symbol) WHERE symbol IS NOT NULL;

ALTER TABLE filing_transactions ADD COLUMN symbol TEXT GENERATED ALWAYS AS (
    replace(replace(replace(upper(ticker), 'CRYPTO:', '$'), '/', '.'), '-', '.')) VIRTUAL;

-- Whether the line fits trades of CapitolTrades, but not one to one.
ALTER TABLE filing_transactions ADD COLUMN is_ambiguous INTEGER NOT NULL DEFAULT 0;

-- Whether the filing was read before lines were linked to trades: the next run of any stream links them.
ALTER TABLE filings ADD COLUMN is_link_due INTEGER NOT NULL DEFAULT 0;
UPDATE filings SET is_link_due = 1
WHERE EXISTS (SELECT 1 FROM filing_transactions l WHERE l.source = filings.source AND l.filing_id = filings.filing_id)
  AND EXISTS (SELECT 1 FROM trades);
CREATE INDEX filings_link_due ON filings (source, filing_id) WHERE is_link_due = 1;

-- When a filing became public: the beginning of the day of filing, or where the index does not say, of the day on which
-- it was first seen.
ALTER TABLE filings ADD COLUMN published_at TEXT GENERATED ALWAYS AS (coalesce(filed_on, substr(first_seen_at, 1, 10)) || 'T00:00:00Z') VIRTUAL;
CREATE INDEX filings_published_at ON filings (published_at, filing_id);

-- The kinds of asset in one vocabulary: the House's codes, the Senate's words, CapitolTrades' names.
CREATE TABLE asset_kinds (
    code TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO asset_kinds (code, kind) VALUES
    ('st', 'stock'), ('stock', 'stock'), ('stocks', 'stock'),
    ('op', 'stock-option'), ('stock option', 'stock-option'), ('stock options', 'stock-option'), ('stock-option', 'stock-option'), ('stock-options', 'stock-option'),
    ('rs', 'restricted-stock'), ('restricted-stock', 'restricted-stock'),
    ('sa', 'stock-appreciation-right'), ('stock-appreciation-right', 'stock-appreciation-right'), ('stock appreciation right', 'stock-appreciation-right'),
    ('ps', 'non-public-stock'), ('non-public stock', 'non-public-stock'), ('non-public-stock', 'non-public-stock'),
    ('preferred-shares', 'preferred-stock'), ('preferred shares', 'preferred-stock'), ('preferred-stock', 'preferred-stock'),
    ('ef', 'etf'), ('etf', 'etf'),
    ('et', 'etn'), ('etn', 'etn'),
    ('mf', 'mutual-fund'), ('mutual fund', 'mutual-fund'), ('mutual-fund', 'mutual-fund'),
    ('he', 'private-fund'), ('hn', 'private-fund'), ('private-equity-fund', 'private-fund'), ('hedge-pvt-eq-funds-non-eif', 'private-fund'),
    ('hedge-pvt-eq-funds-eif', 'private-fund'), ('other-investment-fund', 'other'), ('ic', 'other'),
    ('cs', 'corporate-bond'), ('corporate bond', 'corporate-bond'), ('corporate-bond', 'corporate-bond'),
    ('gs', 'government-security'), ('government security', 'government-security'), ('government-security', 'government-security'),
    ('municipal security', 'municipal-security'), ('municipal-security', 'municipal-security'),
    ('ab', 'asset-backed-security'), ('asset-backed-security', 'asset-backed-security'),
    ('ct', 'cryptocurrency'), ('crypto', 'cryptocurrency'), ('cryptocurrency', 'cryptocurrency'),
    ('fu', 'future'), ('futures', 'future'), ('commodities/futures contract', 'future'),
    ('indices', 'index'), ('index', 'index'),
    ('fe', 'currency'), ('pm', 'precious-metal'),
    ('re', 'reit'), ('rf', 'reit'), ('rn', 'reit'), ('reit', 'reit'),
    ('rp', 'real-property'), ('fa', 'real-property'), ('ds', 'real-property'), ('mo', 'mineral-right'),
    ('oi', 'ownership-interest'), ('ol', 'ownership-interest'), ('ownership-interest', 'ownership-interest'), ('ownership interest', 'ownership-interest'),
    ('fn', 'annuity'), ('va', 'annuity'), ('vi', 'insurance'), ('wu', 'insurance'),
    ('4k', 'retirement-account'), ('db', 'retirement-account'), ('ih', 'retirement-account'), ('ir', 'retirement-account'), ('pe', 'retirement-account'),
    ('5c', 'education-savings'), ('5f', 'education-savings'), ('5p', 'education-savings'),
    ('ba', 'bank-account'), ('bk', 'managed-account'), ('ma', 'managed-account'), ('tr', 'trust'), ('eq', 'trust'),
    ('co', 'collectible'), ('do', 'debt'), ('ip', 'intellectual-property'),
    ('ot', 'other'), ('other', 'other'), ('other securities', 'other'), ('other-securities', 'other');

-- The ranges in which the law has trades disclosed, by the middle that CapitolTrades gives as a trade's value.
CREATE TABLE amount_bands (
    value      INTEGER NOT NULL PRIMARY KEY,
    low_cents  INTEGER NOT NULL,
    high_cents INTEGER
) STRICT;

INSERT INTO amount_bands (value, low_cents, high_cents) VALUES
    (500, 100, 100000), (8000, 100100, 1500000), (32500, 1500100, 5000000), (75000, 5000100, 10000000), (175000, 10000100, 25000000),
    (375000, 25000100, 50000000), (750000, 50000100, 100000000), (3000000, 100000100, 500000000), (15000000, 500000100, 2500000000),
    (37500000, 2500000100, 5000000000), (50000001, 5000000100, NULL);

-- Trades of CapitolTrades, with what the official line says where one is linked: the filing is right about days, amounts
-- and owner, and CapitolTrades adds issuer and price.
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
       -- The middle of the filing's range, computed as CapitolTrades does: whole dollars, unless the amount is exact.
       CAST(CASE WHEN l.amount_high_cents IS NULL THEN t.value
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

-- These, and the official lines that no trade is linked to. A line that an amendment replaced is neither, nor is the trade
-- that only it is linked to. Columns are cast so that both halves are of one type: SQLite then reads each by its index and
-- merges them.
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
       CAST(CASE WHEN l.amount_low_cents = l.amount_high_cents THEN l.amount_low_cents / 100.0 ELSE (l.amount_low_cents + l.amount_high_cents) / 200 END AS REAL),
       CAST(NULL AS REAL), CAST(NULL AS INTEGER), CAST(NULL AS INTEGER), CAST(NULL AS INTEGER), l.first_seen_at, l.received_ticker,
       l.received_asset, l.subholding, l.location, l.description, l.comments, l.company, l.option_kind, l.option_strike,
       l.option_expires_on, l.option_contracts, l.coupon, l.matures_on, l.has_capital_gains, f.url, CAST(NULL AS INTEGER),
       CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS TEXT), CAST(NULL AS TEXT), l.symbol, l.superseded_by
FROM filings f
JOIN filing_transactions l ON l.source = f.source AND l.filing_id = f.filing_id
WHERE l.superseded_by IS NULL AND NOT EXISTS (SELECT 1 FROM trade_links k WHERE k.line_id = l.line_id);

DROP VIEW politician_stats;
DROP VIEW issuer_stats;

CREATE VIEW politician_stats AS
SELECT politician_id,
       count(*)                  AS count_trades,
       count(DISTINCT issuer_id) AS count_issuers,
       coalesce(sum(value), 0)   AS volume,
       max(tx_date)              AS date_last_traded
FROM transactions
WHERE politician_id IS NOT NULL
GROUP BY politician_id;

CREATE VIEW issuer_stats AS
SELECT issuer_id,
       count(*)                      AS count_trades,
       count(DISTINCT politician_id) AS count_politicians,
       coalesce(sum(value), 0)       AS volume,
       max(tx_date)                  AS date_last_traded
FROM transactions
WHERE issuer_id IS NOT NULL
GROUP BY issuer_id;
