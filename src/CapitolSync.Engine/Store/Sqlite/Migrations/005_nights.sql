-- What a night leaves behind: since when an item fails and how often, and what a run that was killed had stored.

ALTER TABLE sync_failures ADD COLUMN first_failed_at TEXT;
-- Runs in which it failed.
ALTER TABLE sync_failures ADD COLUMN attempts INTEGER NOT NULL DEFAULT 1;
-- Runs in a row in which the item's own page was an error page of the source or not there.
ALTER TABLE sync_failures ADD COLUMN broken_runs INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sync_failures ADD COLUMN run_id INTEGER;

UPDATE sync_failures SET first_failed_at = failed_at;

-- An id that was mistyped is no work left to do.
DELETE FROM sync_failures WHERE error_id = 'ItemNotFound';

ALTER TABLE sync_runs ADD COLUMN broken INTEGER NOT NULL DEFAULT 0;

-- Where a holder's process number means something: the boot and, in a container, its own numbering.
ALTER TABLE sync_leases ADD COLUMN machine TEXT;
