-- $1 partition bigint, $2 after position bigint, $3 up to position bigint
SELECT c.first_position, c.last_position, c.root, c.chain
  FROM journal_commit c
 WHERE c.partition = $1 AND c.last_position > $2 AND c.last_position <= $3
 ORDER BY c.last_position
