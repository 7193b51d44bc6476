-- $1 partition bigint, $2 owner text
-- Run on the connection that will commit: a later taker may have to end exactly this backend.
UPDATE journal_partition
   SET epoch = epoch + 1,
       opens_without_commit = opens_without_commit + 1,
       owner = $2,
       owner_backend = pg_backend_pid(),
       owner_backend_start = (SELECT a.backend_start FROM pg_stat_activity a WHERE a.pid = pg_backend_pid())
 WHERE partition = $1
RETURNING epoch, position, chain, opens_without_commit, suspect
