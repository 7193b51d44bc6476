-- $1 tenant text, $2 workflow ids text[], $3 versions text[], $4 hashes text[]
-- The versions among them that take new applications.
SELECT d.workflow_id, d.version, d.hash
  FROM unnest($2, $3, $4) AS wanted (workflow_id, version, hash)
  JOIN workflow_definition d
    ON d.tenant = $1 AND d.workflow_id = wanted.workflow_id AND d.version = wanted.version AND d.hash = wanted.hash
 CROSS JOIN LATERAL (
           SELECT w.standing FROM workflow_decision w
            WHERE w.tenant = d.tenant AND w.workflow_id = d.workflow_id AND w.version = d.version
            ORDER BY w.sequence DESC LIMIT 1
       ) AS last
 WHERE last.standing <> 'retired'
