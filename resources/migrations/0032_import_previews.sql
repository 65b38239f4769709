-- An import that is only tried out: what it would change is told, and nothing is written.

ALTER TABLE imports ADD COLUMN dry_run boolean NOT NULL DEFAULT false;
