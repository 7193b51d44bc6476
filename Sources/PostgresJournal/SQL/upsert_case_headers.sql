-- $1 partition bigint, $2 case ids text[], $3 tenants text[], $4 jurisdictions text[], $5 numbers text[],
-- $6 workflow ids text[], $7 workflow versions text[], $8 workflow hashes text[], $9 persons text[], $10 phases text[],
-- $11 outcomes text[] (NULL: none), $12 received timestamptz[], $13 changed timestamptz[],
-- $14 wake timestamptz[] (NULL: never), $15 versions bigint[], $16 leaves bytea[]
INSERT INTO case_header (
    partition, case_id, tenant, jurisdiction, number, workflow_id, workflow_version, workflow_hash, person, phase,
    outcome, received_at, changed_at, wake_at, version, leaf
)
SELECT $1, h.* FROM unnest($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) AS h
ON CONFLICT (case_id) DO UPDATE
   SET jurisdiction = excluded.jurisdiction, number = excluded.number, workflow_id = excluded.workflow_id,
       workflow_version = excluded.workflow_version, workflow_hash = excluded.workflow_hash, person = excluded.person,
       phase = excluded.phase, outcome = excluded.outcome, received_at = excluded.received_at,
       changed_at = excluded.changed_at, wake_at = excluded.wake_at, version = excluded.version, leaf = excluded.leaf
