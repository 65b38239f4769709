-- What was retired can be brought back, and the history tells so.

ALTER TABLE catalog_changes
    DROP CONSTRAINT catalog_changes_action_check,
    ADD CONSTRAINT catalog_changes_action_check CHECK (action IN (
        'created', 'changed', 'retired', 'restored'));
