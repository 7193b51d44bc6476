-- $1 partition bigint, $2 owner text
-- Whether another owner's session still lives: a standby waits for its end instead of taking the partition away.
SELECT EXISTS (
    SELECT
      FROM journal_partition p
      JOIN pg_stat_activity a ON a.pid = p.owner_backend AND a.backend_start = p.owner_backend_start
     WHERE p.partition = $1 AND p.owner <> $2
) AS is_held
