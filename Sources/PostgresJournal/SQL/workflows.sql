-- $1 tenant text
SELECT d.workflow_id, d.version, d.hash, d.title_zh, d.title_en, d.content, d.published_at
  FROM workflow_definition d
 WHERE d.tenant = $1
 ORDER BY d.workflow_id, d.published_at DESC, d.version DESC
