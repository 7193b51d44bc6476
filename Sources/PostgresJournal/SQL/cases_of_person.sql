-- $1 tenant text, $2 person text, $3 before received timestamptz, $4 before case id text (both NULL: from the newest),
-- $5 limit bigint
SELECT h.*
  FROM case_header h
 WHERE h.tenant = $1 AND h.person = $2 AND (h.received_at, h.case_id) < (coalesce($3, 'infinity'), coalesce($4, ''))
 ORDER BY h.received_at DESC, h.case_id DESC
 LIMIT $5
