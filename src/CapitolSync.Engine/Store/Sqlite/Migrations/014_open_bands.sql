-- The largest trades have a value too, cryptocurrencies have one ticker everywhere, and closes are found by ticker.

-- CRYPTO:BTC is $$BTC, as CapitolTrades writes it. Views are not checked in between: users have views of their own.
PRAGMA legacy_alter_table = ON;
ALTER TABLE filing_transactions DROP COLUMN symbol;
ALTER TABLE filing_transactions ADD COLUMN symbol TEXT GENERATED ALWAYS AS (
    replace(replace(replace(upper(ticker), 'CRYPTO:', '$$'), '/', '.'), '-', '.')) VIRTUAL;
PRAGMA legacy_alter_table = OFF;

-- The ticker of issuer_tickers, by which the view closes looks for an issuer's series.
CREATE INDEX issuers_ticker ON issuers (
    replace(replace(CASE WHEN upper(issuer_ticker) LIKE '%:US' THEN substr(upper(issuer_ticker), 1, length(issuer_ticker) - 3)
                    ELSE upper(issuer_ticker) END, '/', '.'), '-', '.')) WHERE issuer_ticker IS NOT NULL;

DROP VIEW politician_stats;
DROP VIEW issuer_stats;
DROP VIEW transactions;
DROP VIEW listed_trades;

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
