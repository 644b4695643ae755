-- Who funds members of Congress, as the Federal Election Commission publishes it.

-- Whether the member sits in Congress, as of the files of members; NULL where they do not say.
ALTER TABLE politicians ADD COLUMN in_office INTEGER;

-- A member can have several FEC ids: one for each office sought.
CREATE TABLE fec_mappings (
    politician_id    TEXT NOT NULL REFERENCES politicians (politician_id) ON DELETE CASCADE,
    fec_candidate_id TEXT NOT NULL,
    bioguide_id      TEXT NOT NULL,
    -- When the candidate's committees were last read.
    last_synced      TEXT,
    PRIMARY KEY (politician_id, fec_candidate_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX fec_mappings_candidate ON fec_mappings (fec_candidate_id);

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

-- A joint fundraiser belongs to several candidates.
CREATE TABLE fec_candidate_committees (
    fec_candidate_id TEXT NOT NULL,
    committee_id     TEXT NOT NULL REFERENCES fec_committees (committee_id) ON DELETE CASCADE,
    PRIMARY KEY (fec_candidate_id, committee_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX fec_candidate_committees_committee ON fec_candidate_committees (committee_id);

-- Itemised receipts. Money is kept in whole cents, which add up exactly; the column of the FEC's own name
-- gives dollars. sub_id is a decimal of nineteen digits and unique only within its period, so it is text
-- and half of the key.
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

CREATE INDEX donations_committee ON donations (committee_id, two_year_transaction_period, contribution_receipt_date);

-- What totals are made of: new money, counted once. Memos explain other rows, transfers were counted where
-- they came from, loans and refunds are no gifts.
CREATE VIEW donations_counted AS
SELECT * FROM donations
WHERE gone_at IS NULL AND kind IN ('Individual', 'Pac', 'Party', 'Candidate');

CREATE VIEW fec_committee_stats AS
SELECT committee_id,
       count(*)                        AS count_donations,
       sum(contribution_receipt_cents) AS total_cents
FROM donations_counted
GROUP BY committee_id;

-- Requests sent lately: the hourly budget, shared by all processes that use this database.
CREATE TABLE sync_requests (
    source  TEXT NOT NULL,
    sent_at TEXT NOT NULL,
    count   INTEGER NOT NULL
) STRICT;

CREATE INDEX sync_requests_source ON sync_requests (source, sent_at);

ALTER TABLE sources ADD COLUMN limit_remaining INTEGER;
ALTER TABLE sources ADD COLUMN limit_seen_at TEXT;
