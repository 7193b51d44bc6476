-- $1 partition bigint, $2 epoch bigint, $3 command id text
UPDATE journal_partition SET suspect = $3 WHERE partition = $1 AND epoch = $2
