-- $1 tenant text, $2 workflow id text, $3 version text, $4 hash text, $5 content bytea
SELECT d.hash = $4 AND d.content = $5 AS is_same
  FROM workflow_definition d
 WHERE d.tenant = $1 AND d.workflow_id = $2 AND d.version = $3
