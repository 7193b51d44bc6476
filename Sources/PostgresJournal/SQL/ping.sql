-- No binds.
SELECT true AS is_alive
