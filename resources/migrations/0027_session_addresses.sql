-- Where an account has logged in is asked for ended sessions as well: under attack by strangers, the
-- addresses of its owner stay open.

DROP INDEX sessions_of_user;
CREATE INDEX sessions_of_user ON sessions (user_id, created_at DESC);
