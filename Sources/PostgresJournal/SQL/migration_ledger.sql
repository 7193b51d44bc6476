-- No binds: a script, run before the first migration and again at every start.
-- Starts that run at the same time take turns, here and in apply_migration.
SELECT pg_advisory_xact_lock(hashtext('onevisit schema_migration'));

CREATE TABLE IF NOT EXISTS schema_migration (
    number     integer PRIMARY KEY CHECK (number > 0),
    name       text        NOT NULL,
    sha256     bytea       NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
);

-- Runs a migration's text unless it was run before, and remembers it in the same transaction.
CREATE OR REPLACE FUNCTION apply_migration(of_number integer, of_name text, script text) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
    digest bytea := sha256(convert_to(script, 'UTF8'));
    known  bytea;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('onevisit schema_migration'));
    SELECT m.sha256 INTO known FROM schema_migration m WHERE m.number = of_number;
    IF FOUND THEN
        IF known <> digest THEN
            RAISE EXCEPTION 'migration % was applied with another text', of_name USING ERRCODE = 'OV004';
        END IF;
        RETURN false;
    END IF;
    EXECUTE script;
    INSERT INTO schema_migration (number, name, sha256) VALUES (of_number, of_name, digest);
    RETURN true;
END $$
