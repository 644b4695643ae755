-- Columns that nothing reads: what is left of the quota is counted in sync_requests, and a member's id is the
-- bioguide id.
ALTER TABLE sources DROP COLUMN limit_remaining;
ALTER TABLE sources DROP COLUMN limit_seen_at;
ALTER TABLE fec_mappings DROP COLUMN bioguide_id;
