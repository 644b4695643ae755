-- A trade cannot come after its publication: a misprinted year is not the last trade.
DROP VIEW politician_stats;
DROP VIEW issuer_stats;

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
