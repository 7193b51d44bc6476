-- $1 after case id text, $2 limit bigint
-- Each stream in order of its versions, streams in no order.
SELECT e.*
  FROM (SELECT h.case_id FROM case_header h WHERE h.case_id > $1 ORDER BY h.case_id LIMIT $2) AS page
 CROSS JOIN LATERAL (
     SELECT j.partition, j.position, j.category, j.stream, j.version, j.type, j.type_version, j.recorded_at,
            j.occurred_at, j.tenant, j.jurisdiction, j.command_id, j.actor, j.open, j.sealed, j.leaf, j.traceparent
       FROM journal j
      WHERE j.category = 'case' AND j.stream = page.case_id
      ORDER BY j.version
 ) AS e
