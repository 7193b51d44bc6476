-- $1 tenant text, $2 case ids text[], $3 issuers text[], $4 keys text[]
SELECT r.case_id, r.issuer, r.key, r.command_id, r.fingerprint, r.outcome, r.partition, r.position, r.recorded_at,
       r.traceparent
  FROM unnest($2, $3, $4) AS wanted (case_id, issuer, key)
  JOIN receipt r ON r.case_id = wanted.case_id AND r.issuer = wanted.issuer AND r.key = wanted.key
 WHERE r.tenant = $1
