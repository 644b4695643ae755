-- Closing prices, companies, what tickers were called before, and which company an employer is.

-- Closes as Tiingo has them, or as a user imported them. Tickers are today's, in the form of Ticker.Normalize (BRK.B).
-- USD per share; the adjusted close takes splits and dividends since that day into account, and is NULL where the source gives none.
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

-- Tickers that a source of prices was asked for.
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

-- A ticker that became another one. Some old tickers were given to another security later: from that day they are that one's.
CREATE TABLE ticker_renames (
    old_ticker   TEXT NOT NULL,
    new_ticker   TEXT NOT NULL,
    effective_on TEXT NOT NULL,
    reused_on    TEXT,
    -- Set by a user, not shipped.
    is_custom    INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (old_ticker, effective_on)
) STRICT, WITHOUT ROWID;

INSERT INTO ticker_renames (old_ticker, new_ticker, effective_on, reused_on) VALUES
    ('ABC', 'COR', '2023-08-30', NULL),
    ('ADS', 'BFH', '2022-04-04', NULL),
    ('ANTM', 'ELV', '2022-06-28', NULL),
    ('BBT', 'TFC', '2019-12-09', NULL),
    ('BLL', 'BALL', '2022-05-10', NULL),
    ('CBG', 'CBRE', '2018-03-20', NULL),
    ('CBS', 'VIAC', '2019-12-05', NULL),
    ('CDAY', 'DAY', '2024-02-01', NULL),
    ('CHK', 'EXE', '2024-10-02', NULL),
    ('COG', 'CTRA', '2021-10-04', NULL),
    ('COH', 'TPR', '2017-10-31', NULL),
    ('CTL', 'LUMN', '2020-09-18', NULL),
    ('DISCA', 'WBD', '2022-04-11', NULL),
    ('DWDP', 'DD', '2019-06-03', NULL),
    ('FB', 'META', '2022-06-09', NULL),
    ('FI', 'XPRO', '2021-10-04', '2023-06-07'),
    ('FI', 'FISV', '2025-11-11', NULL),
    ('FISV', 'FI', '2023-06-07', '2025-11-11'),
    ('FLT', 'CPAY', '2024-03-25', NULL),
    ('GDI', 'IR', '2020-03-02', NULL),
    ('GOOG', 'GOOGL', '2014-04-03', '2014-04-03'),
    ('GPS', 'GAP', '2024-08-22', NULL),
    ('HCN', 'WELL', '2018-02-28', NULL),
    ('HFC', 'DINO', '2022-03-15', NULL),
    ('HRS', 'LHX', '2019-07-01', NULL),
    ('IR', 'TT', '2020-03-02', '2020-03-02'),
    ('KORS', 'CPRI', '2019-01-02', NULL),
    ('LB', 'BBWI', '2021-08-03', NULL),
    ('LUK', 'JEF', '2018-05-24', NULL),
    ('META', 'METV', '2022-01-31', '2022-06-09'),
    ('MHFI', 'SPGI', '2016-04-28', NULL),
    ('MYL', 'VTRS', '2020-11-17', NULL),
    ('NLOK', 'GEN', '2022-11-08', NULL),
    ('NYCB', 'FLG', '2024-10-28', NULL),
    ('PARA', 'PSKY', '2025-08-07', NULL),
    ('PCLN', 'BKNG', '2018-02-27', NULL),
    ('PKI', 'RVTY', '2023-05-16', NULL),
    ('RE', 'EG', '2023-07-10', NULL),
    ('SQ', 'XYZ', '2025-01-21', NULL),
    ('SYMC', 'NLOK', '2019-11-05', NULL),
    ('TMK', 'GL', '2019-08-09', NULL),
    ('TSO', 'ANDV', '2017-08-01', NULL),
    ('UTX', 'RTX', '2020-04-03', NULL),
    ('VIAC', 'PARA', '2022-02-17', NULL),
    ('WLTW', 'WTW', '2022-01-10', NULL),
    ('WYND', 'TNL', '2021-02-17', NULL),
    ('YHOO', 'AABA', '2017-06-19', NULL);

-- Companies that file with the SEC. A company that is no longer listed stays, marked.
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

CREATE INDEX company_tickers_cik ON company_tickers (cik);

-- What a user decided about an employer's name: which company it is, or is not. An empty company_key denies all of them.
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

-- The different things that a source was asked for in a month, where that is what it limits.
CREATE TABLE sync_request_items (
    source  TEXT NOT NULL,
    month   TEXT NOT NULL,
    item    TEXT NOT NULL,
    sent_at TEXT NOT NULL,
    PRIMARY KEY (source, month, item)
) STRICT, WITHOUT ROWID;

-- Tickers of issuers in the form of Ticker.Normalize.
CREATE VIEW issuer_tickers AS
SELECT issuer_id,
       replace(replace(CASE WHEN upper(issuer_ticker) LIKE '%:US' THEN substr(upper(issuer_ticker), 1, length(issuer_ticker) - 3)
                       ELSE upper(issuer_ticker) END, '/', '.'), '-', '.') AS ticker
FROM issuers
WHERE issuer_ticker IS NOT NULL;

-- All closes that are known: those above, and where there are none for a ticker and day, CapitolTrades', which are not adjusted.
-- Of these an issuer's series comes before the price that is shown beside a trade.
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
