-- $1 partition bigint, $2 epoch bigint
UPDATE journal_partition
   SET owner = NULL, owner_backend = NULL, owner_backend_start = NULL, opens_without_commit = 0, suspect = NULL
 WHERE partition = $1 AND epoch = $2
