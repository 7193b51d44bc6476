-- $1 tenant text, $2 workflow ids text[], $3 versions text[], $4 hashes text[]
SELECT d.workflow_id, d.version, d.hash, d.content
  FROM unnest($2, $3, $4) AS wanted (workflow_id, version, hash)
  JOIN workflow_definition d
    ON d.tenant = $1 AND d.workflow_id = wanted.workflow_id AND d.version = wanted.version AND d.hash = wanted.hash
