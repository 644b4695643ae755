-- Committees of Congress as congress-legislators lists them. Codes are lower case, with two digits for a subcommittee.
CREATE TABLE congress_committees (
    committee TEXT NOT NULL PRIMARY KEY,
    name      TEXT NOT NULL,
    seen_on   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Days on which the list of members was read.
CREATE TABLE committee_lists (
    seen_on TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- From the first list that shows a member on a committee to the last, and the first that does not.
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

-- What a user says of a committee's jurisdiction. Sectors are separated by commas; none are an empty text.
CREATE TABLE jurisdictions (
    committee TEXT NOT NULL PRIMARY KEY,
    sectors   TEXT NOT NULL,
    reason    TEXT,
    set_at    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
