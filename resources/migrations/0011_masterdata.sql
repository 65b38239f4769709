-- Changing what is sold. Nothing is deleted, since orders of years ago tell of it: what has gone out
-- of service is retired, and its code, number or date may be used again.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- A check-in tells the code as it was on that day, whoever has it now.
ALTER TABLE tickets DROP CONSTRAINT tickets_used_station_code_fkey;

ALTER TABLE stations
    ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
    ADD COLUMN retired_at timestamptz,
    DROP CONSTRAINT stations_code_key,
    DROP CONSTRAINT stations_name_key;
COMMENT ON COLUMN stations.version IS 'Counts changes; whoever changes an older one is told so';
CREATE UNIQUE INDEX stations_code ON stations (code) WHERE retired_at IS NULL;
CREATE UNIQUE INDEX stations_name ON stations (lower(name) COLLATE "C") WHERE retired_at IS NULL;
CREATE INDEX stations_search ON stations USING gin (lower(name) gin_trgm_ops, lower(code) gin_trgm_ops);

ALTER TABLE trains
    ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
    ADD COLUMN retired_at timestamptz,
    DROP CONSTRAINT trains_number_key;
CREATE UNIQUE INDEX trains_number ON trains (number) WHERE retired_at IS NULL;
CREATE INDEX trains_listed ON trains (length(number), number) WHERE retired_at IS NULL;

ALTER TABLE coach_layouts
    ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
    ADD COLUMN retired_at timestamptz,
    DROP CONSTRAINT coach_layouts_code_key;
CREATE UNIQUE INDEX coach_layouts_code ON coach_layouts (code) WHERE retired_at IS NULL;

ALTER TABLE coaches
    ADD COLUMN retired_at timestamptz,
    DROP CONSTRAINT coaches_train_id_position_key;
COMMENT ON COLUMN coaches.retired_at IS 'Since then it is not in the formation; old orders sit in it';
CREATE UNIQUE INDEX coaches_formation ON coaches (train_id, position) WHERE retired_at IS NULL;

ALTER TABLE schedules
    ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
    ADD COLUMN retired_at timestamptz,
    DROP CONSTRAINT schedules_train_id_service_date_key;
CREATE UNIQUE INDEX schedules_run ON schedules (train_id, service_date) WHERE retired_at IS NULL;
CREATE INDEX schedules_of_train ON schedules (train_id, service_date);

CREATE TABLE catalog_changes (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    created_at  timestamptz NOT NULL DEFAULT clock_now(),
    actor_id    bigint REFERENCES users,
    kind        text NOT NULL CHECK (kind IN ('station', 'train', 'schedule', 'coachLayout')),
    subject_id  bigint NOT NULL,
    action      text NOT NULL CHECK (action IN ('created', 'changed', 'retired')),
    before      jsonb,
    after       jsonb
);
COMMENT ON TABLE catalog_changes IS
    'Who changed which master data, and how it was before and after; no actor means an import';
CREATE INDEX catalog_changes_newest ON catalog_changes (created_at DESC, id DESC);
CREATE INDEX catalog_changes_of ON catalog_changes (kind, subject_id, created_at DESC, id DESC);
