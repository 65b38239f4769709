-- Timetables that are taken from files, with what became of each.

CREATE TABLE imports (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    created_at     timestamptz NOT NULL DEFAULT clock_now(),
    actor_id       bigint NOT NULL REFERENCES users,
    status         text NOT NULL DEFAULT 'queued'
                       CHECK (status IN ('queued', 'running', 'done', 'failed')),
    file_size      bigint NOT NULL CHECK (file_size >= 0),
    stage          text NOT NULL DEFAULT '',
    progress       integer NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
    finished_at    timestamptz,
    failure        text NOT NULL DEFAULT '',
    counts         jsonb NOT NULL DEFAULT '{}',
    refused_count  bigint NOT NULL DEFAULT 0,
    refused        jsonb NOT NULL DEFAULT '[]'
);
COMMENT ON TABLE imports IS 'Imports of timetables and their reports; refused has the first lines only';
CREATE UNIQUE INDEX imports_one_at_a_time ON imports ((true)) WHERE status IN ('queued', 'running');
CREATE INDEX imports_newest ON imports (created_at DESC, id DESC);

-- Orders are looked for by a part of a code, a name or an address.
CREATE INDEX orders_search ON orders USING gin (code gin_trgm_ops, contact_name gin_trgm_ops,
                                                contact_email gin_trgm_ops);
CREATE INDEX passengers_search ON passengers USING gin (name gin_trgm_ops);
