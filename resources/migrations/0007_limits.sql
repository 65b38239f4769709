-- Rate limits that all servers share, and what may be used only once.

CREATE TABLE rate_limits (
    key                 text PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 200),
    -- GCRA: when the next request would arrive if all came evenly; in the past for a quiet key.
    theoretical_arrival timestamptz NOT NULL
);
COMMENT ON TABLE rate_limits IS 'One row for each client or account that a shared limit counts';

CREATE INDEX rate_limits_by_arrival ON rate_limits (theoretical_arrival);

CREATE TABLE used_challenges (
    id         text PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 200),
    expires_at timestamptz NOT NULL
);
COMMENT ON TABLE used_challenges IS 'CAPTCHA challenges that were answered; a second use is refused';

CREATE INDEX used_challenges_by_expiry ON used_challenges (expires_at);
