-- $1 partition bigint, $2 after number bigint, $3 limit bigint
SELECT r.case_id, r.issuer, r.key, r.command_id, r.fingerprint, r.outcome, r.partition, r.position, r.recorded_at,
       r.traceparent, r.number, r.tenant, coalesce(h.jurisdiction, '') AS jurisdiction
  FROM receipt r
  LEFT JOIN case_header h ON h.case_id = r.case_id
 WHERE r.partition = $1 AND r.issuer LIKE 'department:%' AND r.number > $2
 ORDER BY r.number
 LIMIT $3
