-- Trades whose own page was read incompletely are read again.

-- A page that shows a trade shows how large it was or what was traded. Where neither is known, all that was read
-- was a link in a page that was still loading.
UPDATE trades
SET enriched_at = NULL
WHERE enriched_at IS NOT NULL
  AND size IS NULL AND size_range_low IS NULL AND size_range_high IS NULL AND asset_type IS NULL;

-- Ranges are numbers of shares. Read from the card alone, they were the disclosed dollars, rounded to thousands: those
-- follow from the trade's value, and the shares are read again.
UPDATE trades
SET size_range_low = NULL, size_range_high = NULL, enriched_at = NULL
WHERE (size_range_low IS NULL AND size_range_high = 1000)
   OR (size_range_low, size_range_high) IN (VALUES (1000, 15000), (15000, 50000), (50000, 100000), (100000, 250000), (250000, 500000),
          (500000, 1000000), (1000000, 5000000), (5000000, 25000000), (25000000, 50000000))
   OR (size_range_low = 50000000 AND size_range_high IS NULL);

-- What the members' files said last. A member who still has exactly that follows the file: what another source said since
-- then stays.
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
