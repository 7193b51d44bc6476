-- $1 tenant text, $2 command id text
-- A command repeated under one id has one receipt; should ids ever be used twice, the first stands.
SELECT r.case_id, r.issuer, r.key, r.command_id, r.fingerprint, r.outcome, r.partition, r.position, r.recorded_at,
       r.traceparent
  FROM receipt r
 WHERE r.tenant = $1 AND r.command_id = $2
 ORDER BY r.recorded_at
 LIMIT 1
