-- $1 tenant text, $2 workflow id text, $3 version text, $4 hash text, $5 account text, $6 reason text,
-- $7 decided timestamptz
-- A version about which something was decided keeps its standing, however often the folder is read.
INSERT INTO workflow_decision (tenant, workflow_id, version, standing, account, reason, decided_at)
SELECT d.tenant, d.workflow_id, d.version, 'installed', $5, $6, $7
  FROM workflow_definition d
 WHERE d.tenant = $1 AND d.workflow_id = $2 AND d.version = $3 AND d.hash = $4
   AND NOT EXISTS (
           SELECT 1 FROM workflow_decision w
            WHERE w.tenant = d.tenant AND w.workflow_id = d.workflow_id AND w.version = d.version
       )
