-- $1 after case id text, $2 limit bigint
-- A page of the header rows, each with whether it stands where its stream ends.
SELECT h.case_id,
       coalesce(e.version = h.version AND e.leaf = h.leaf AND e.partition = h.partition AND e.tenant = h.tenant, false)
           AS is_same
  FROM (SELECT * FROM case_header WHERE case_id > $1 ORDER BY case_id LIMIT $2) AS h
  LEFT JOIN LATERAL (
      SELECT j.version, j.leaf, j.partition, j.tenant
        FROM journal j
       WHERE j.category = 'case' AND j.stream = h.case_id
       ORDER BY j.version DESC
       LIMIT 1
  ) AS e ON true
 ORDER BY h.case_id
