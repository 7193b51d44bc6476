-- $1 partition bigint, $2 wait milliseconds bigint
-- Process numbers are used again: the start instant tells whether it is still the same backend.
SELECT pg_terminate_backend(a.pid, $2) AS has_ended
  FROM journal_partition p
  JOIN pg_stat_activity a ON a.pid = p.owner_backend AND a.backend_start = p.owner_backend_start
 WHERE p.partition = $1 AND a.pid <> pg_backend_pid()
