-- $1 after case id text, $2 limit bigint
SELECT i.case_id, i.item, i.department, i.status, i.since, i.due
  FROM (SELECT h.case_id FROM case_header h WHERE h.case_id > $1 ORDER BY h.case_id LIMIT $2) AS page
  JOIN case_item i ON i.case_id = page.case_id
