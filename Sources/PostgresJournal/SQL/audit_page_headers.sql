-- $1 after case id text, $2 limit bigint
SELECT h.case_id, h.partition, h.tenant, h.jurisdiction, h.number, h.workflow_id, h.workflow_version, h.workflow_hash,
       h.person, h.phase, h.outcome, h.received_at, h.changed_at, h.wake_at, h.version, h.leaf
  FROM case_header h
 WHERE h.case_id > $1
 ORDER BY h.case_id
 LIMIT $2
