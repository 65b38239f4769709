-- What is sold: stations, trains with their coaches and seats, fares, and the dated runs.
-- Words in CHECKs are the names that the API uses. Money is whole rupiah. Times are timestamptz.

-- Times leave the database as milliseconds since 1970: exact, quick to read, in no time zone.
CREATE FUNCTION epoch_ms(moment timestamptz) RETURNS bigint
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (extract(epoch FROM moment) * 1000)::bigint;

-- The database's clock, cut to what epoch_ms() can tell, so that a key read back finds its row.
CREATE FUNCTION clock_now() RETURNS timestamptz
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN date_trunc('milliseconds', now());

CREATE TABLE stations (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code       text NOT NULL UNIQUE CHECK (code ~ '^[A-Z]{2,4}$'),
    name       text NOT NULL UNIQUE CHECK (name <> ''),
    city       text NOT NULL,
    latitude   double precision NOT NULL CHECK (latitude BETWEEN -90 AND 90),
    longitude  double precision NOT NULL CHECK (longitude BETWEEN -180 AND 180),
    time_zone  text NOT NULL CHECK (time_zone <> '')
);
COMMENT ON TABLE stations IS 'Places where trains stop; code is the railway''s own, time_zone an IANA name';

CREATE TABLE trains (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    number  text NOT NULL UNIQUE CHECK (number <> ''),
    name    text NOT NULL CHECK (name <> '')
);
COMMENT ON TABLE trains IS 'Trains of the timetable; odd numbers run toward Jakarta';

CREATE TABLE coach_layouts (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code          text NOT NULL UNIQUE CHECK (code <> ''),
    travel_class  text NOT NULL CHECK (travel_class IN ('luxury', 'executive', 'business', 'economy')),
    name          text NOT NULL,
    row_count     integer NOT NULL CHECK (row_count BETWEEN 1 AND 40),
    columns       text NOT NULL CHECK (columns ~ '^[A-Z]{1,8}$'),
    aisle_after   integer NOT NULL CHECK (aisle_after BETWEEN 0 AND length(columns)),
    facing        text NOT NULL CHECK (facing IN ('forward', 'facing_halves')),
    omitted       text NOT NULL DEFAULT ''
);
COMMENT ON TABLE coach_layouts IS 'Kinds of coach: a grid of rows and lettered columns with one aisle';
COMMENT ON COLUMN coach_layouts.omitted IS 'Labels of the grid without a seat, separated by spaces';

CREATE TABLE coaches (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    train_id    bigint NOT NULL REFERENCES trains,
    position    integer NOT NULL CHECK (position >= 1),
    number      integer NOT NULL CHECK (number >= 1),
    layout_id   bigint NOT NULL REFERENCES coach_layouts,
    seat_count  integer NOT NULL CHECK (seat_count >= 0),
    UNIQUE (train_id, position)
);
COMMENT ON TABLE coaches IS 'The formation of a train, from its front';
COMMENT ON COLUMN coaches.number IS 'From 1 at the front within its class: "EKS 3"';
COMMENT ON COLUMN coaches.seat_count IS
    'How many rows of seats it has, so that a search does not count them';

CREATE TABLE seats (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    coach_id       bigint NOT NULL REFERENCES coaches,
    label          text NOT NULL CHECK (label ~ '^[1-9][0-9]?[A-Z]$'),
    row_number     integer NOT NULL CHECK (row_number >= 1),
    column_number  integer NOT NULL CHECK (column_number >= 0),
    is_window      boolean NOT NULL,
    facing         text NOT NULL CHECK (facing IN ('forward', 'backward')),
    is_blocked     boolean NOT NULL DEFAULT false,
    UNIQUE (coach_id, label),
    UNIQUE (coach_id, row_number, column_number)
);
COMMENT ON TABLE seats IS 'The seats of each coach; a blocked one is never sold';
CREATE INDEX seats_blocked ON seats (coach_id) WHERE is_blocked;

CREATE TABLE train_stops (
    train_id          bigint NOT NULL REFERENCES trains,
    sequence          integer NOT NULL CHECK (sequence >= 0),
    station_id        bigint NOT NULL REFERENCES stations,
    arrival_minute    integer CHECK (arrival_minute >= 0),
    departure_minute  integer CHECK (departure_minute >= arrival_minute),
    distance_km       integer NOT NULL CHECK (distance_km >= 0),
    boarding          boolean NOT NULL,
    alighting         boolean NOT NULL,
    PRIMARY KEY (train_id, sequence),
    UNIQUE (train_id, station_id),
    CHECK (arrival_minute IS NOT NULL OR departure_minute IS NOT NULL)
);
COMMENT ON TABLE train_stops IS 'The stopping pattern from which dated runs are made';
COMMENT ON COLUMN train_stops.arrival_minute IS
    'Minutes after local midnight of the service date; may pass 1440';

CREATE TABLE fares (
    train_id       bigint NOT NULL REFERENCES trains,
    travel_class   text NOT NULL CHECK (travel_class IN ('luxury', 'executive', 'business', 'economy')),
    subclass       text NOT NULL CHECK (subclass <> ''),
    rank           integer NOT NULL CHECK (rank >= 1),
    base_rupiah    bigint NOT NULL CHECK (base_rupiah >= 0),
    rupiah_per_km  bigint NOT NULL CHECK (rupiah_per_km >= 0),
    quota          integer CHECK (quota > 0),
    PRIMARY KEY (train_id, travel_class, rank),
    UNIQUE (train_id, travel_class, subclass)
);
COMMENT ON TABLE fares IS 'Price tiers (subclasses) of each class of a train, sold in the order of rank';
COMMENT ON COLUMN fares.quota IS 'Seats of the tier on the whole train; NULL for no limit';

CREATE TABLE schedules (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    train_id      bigint NOT NULL REFERENCES trains,
    service_date  date NOT NULL,
    status        text NOT NULL DEFAULT 'scheduled' CHECK (status IN ('scheduled', 'cancelled')),
    UNIQUE (train_id, service_date)
);
COMMENT ON TABLE schedules IS 'Dated runs; service_date is the local date at the first stop';
CREATE INDEX schedules_by_date ON schedules (service_date);

CREATE TABLE schedule_stops (
    schedule_id  bigint NOT NULL REFERENCES schedules ON DELETE CASCADE,
    sequence     integer NOT NULL CHECK (sequence >= 0),
    station_id   bigint NOT NULL REFERENCES stations,
    arrival      timestamptz,
    departure    timestamptz,
    distance_km  integer NOT NULL CHECK (distance_km >= 0),
    boarding     boolean NOT NULL,
    alighting    boolean NOT NULL,
    PRIMARY KEY (schedule_id, sequence),
    UNIQUE (schedule_id, station_id),
    CHECK (departure >= arrival)
);
COMMENT ON TABLE schedule_stops IS
    'The halts of each dated run; leg i is travelled from stop i to stop i + 1';
CREATE INDEX schedule_stops_departures ON schedule_stops (station_id, departure);
