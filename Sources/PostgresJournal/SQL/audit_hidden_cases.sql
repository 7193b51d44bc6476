-- $1 partition bigint, $2 after position bigint, $3 up to position bigint
-- The first case that the journal knows and the lists do not.
SELECT j.stream, j.position
  FROM journal j
 WHERE j.partition = $1 AND j.position > $2 AND j.position <= $3 AND j.category = 'case' AND j.version = 1
   AND NOT EXISTS (SELECT FROM case_header h WHERE h.case_id = j.stream)
 ORDER BY j.position
 LIMIT 1
