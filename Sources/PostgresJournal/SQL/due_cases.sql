-- $1 partition bigint, $2 until timestamptz, $3 limit bigint
SELECT h.case_id, h.tenant, h.jurisdiction, h.wake_at
  FROM case_header h
 WHERE h.partition = $1 AND h.wake_at <= $2
 ORDER BY h.wake_at, h.case_id
 LIMIT $3
