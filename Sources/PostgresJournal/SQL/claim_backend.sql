-- $1 partition bigint, $2 epoch bigint
-- The owner has a new connection; its epoch stays.
UPDATE journal_partition
   SET owner_backend = pg_backend_pid(),
       owner_backend_start = (SELECT a.backend_start FROM pg_stat_activity a WHERE a.pid = pg_backend_pid())
 WHERE partition = $1 AND epoch = $2
