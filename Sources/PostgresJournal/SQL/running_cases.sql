-- $1 tenant text, $2 workflow id text, $3 workflow version text, $4 after case id text, $5 limit bigint
SELECT h.case_id, h.number, h.phase,
       coalesce((
           SELECT string_agg(i.item || ' ' || i.status, ',' ORDER BY i.item) FROM case_item i WHERE i.case_id = h.case_id
       ), '') AS items
  FROM case_header h
 WHERE h.tenant = $1 AND h.workflow_id = $2 AND h.workflow_version = $3 AND h.phase <> 'closed' AND h.case_id > $4
 ORDER BY h.case_id
 LIMIT $5
