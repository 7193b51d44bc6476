-- $1 tenant text, $2 case ids text[]
-- Each stream in order of its versions, streams in no order.
SELECT e.*
  FROM unnest($2) AS wanted (case_id)
 CROSS JOIN LATERAL (
     SELECT j.partition, j.position, j.category, j.stream, j.version, j.type, j.type_version, j.recorded_at,
            j.occurred_at, j.tenant, j.jurisdiction, j.command_id, j.actor, j.open, j.sealed, j.leaf, j.traceparent
       FROM journal j
      WHERE j.category = 'case' AND j.stream = wanted.case_id AND j.tenant = $1
      ORDER BY j.version
 ) AS e
