-- What helps to operate: settings, the figures of each run, and how the breakers stand.

CREATE TABLE sync_settings (
    source TEXT NOT NULL,
    name   TEXT NOT NULL,
    value  TEXT NOT NULL,
    set_at TEXT NOT NULL,
    PRIMARY KEY (source, name)
) STRICT, WITHOUT ROWID;

ALTER TABLE sync_runs ADD COLUMN gate_wait_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sync_runs ADD COLUMN breaker_wait_ms INTEGER NOT NULL DEFAULT 0;

-- Latencies are microseconds, from sending a request to the last byte of its answer.
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

-- A breaker is a stream's, so that one broken kind of page does not keep another from being read.
CREATE TABLE sync_breakers (
    stream      TEXT NOT NULL PRIMARY KEY,
    state       TEXT NOT NULL,
    failures    INTEGER NOT NULL,
    breaks      INTEGER NOT NULL,
    probe_at    TEXT,
    changed_at  TEXT NOT NULL,
    reset_asked INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
