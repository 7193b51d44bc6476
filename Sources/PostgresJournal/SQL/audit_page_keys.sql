-- $1 after case id text, $2 limit bigint
SELECT k.case_id, k.wrapped
  FROM (SELECT h.case_id FROM case_header h WHERE h.case_id > $1 ORDER BY h.case_id LIMIT $2) AS page
  JOIN case_key k ON k.case_id = page.case_id
