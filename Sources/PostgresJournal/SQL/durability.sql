-- No binds.
SELECT current_setting('fsync') = 'on' AND current_setting('synchronous_commit') <> 'off' AS is_durable
