-- $1 tenant text, $2 workflow id text, $3 version text, $4 hash text, $5 standing text, $6 account text, $7 reason text,
-- $8 decided timestamptz
INSERT INTO workflow_decision (tenant, workflow_id, version, standing, account, reason, decided_at)
SELECT d.tenant, d.workflow_id, d.version, $5, $6, $7, $8
  FROM workflow_definition d
 WHERE d.tenant = $1 AND d.workflow_id = $2 AND d.version = $3 AND d.hash = $4
RETURNING version
