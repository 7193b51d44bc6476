-- $1 partition bigint, $2 after position bigint, $3 limit bigint
SELECT j.partition, j.position, j.category, j.stream, j.version, j.type, j.type_version, j.recorded_at, j.occurred_at,
       j.tenant, j.jurisdiction, j.command_id, j.actor, j.open, j.sealed, j.leaf, j.traceparent
  FROM journal j
 WHERE j.partition = $1 AND j.position > $2
 ORDER BY j.position
 LIMIT $3
