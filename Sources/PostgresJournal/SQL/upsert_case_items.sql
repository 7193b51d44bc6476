-- $1 tenant text, $2 case ids text[], $3 items text[], $4 departments text[], $5 statuses text[],
-- $6 since timestamptz[], $7 due timestamptz[] (NULL: none)
INSERT INTO case_item (tenant, case_id, item, department, status, since, due)
SELECT $1, i.* FROM unnest($2, $3, $4, $5, $6, $7) AS i
ON CONFLICT (case_id, item) DO UPDATE
   SET department = excluded.department, status = excluded.status, since = excluded.since, due = excluded.due
