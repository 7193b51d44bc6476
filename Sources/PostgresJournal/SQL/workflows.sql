-- $1 tenant text
SELECT d.workflow_id, d.version, d.hash, d.title_zh, d.title_en, d.content, d.published_at, d.author,
       last.standing, last.account, last.reason, last.decided_at
  FROM workflow_definition d
  LEFT JOIN LATERAL (
           SELECT w.standing, w.account, w.reason, w.decided_at FROM workflow_decision w
            WHERE w.tenant = d.tenant AND w.workflow_id = d.workflow_id AND w.version = d.version
            ORDER BY w.sequence DESC LIMIT 1
       ) AS last ON true
 WHERE d.tenant = $1
 ORDER BY d.workflow_id, d.published_at DESC, d.version DESC
