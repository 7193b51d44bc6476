-- $1 partition bigint, $2 positions bigint[], $3 categories text[], $4 streams text[], $5 versions bigint[],
-- $6 types text[], $7 type versions bigint[], $8 recorded timestamptz[], $9 occurred timestamptz[], $10 tenants text[],
-- $11 jurisdictions text[], $12 command ids text[], $13 actors bytea[], $14 open bytea[], $15 sealed bytea[],
-- $16 leaves bytea[], $17 trace contexts text[] (NULL: none)
INSERT INTO journal (
    partition, position, category, stream, version, type, type_version, recorded_at, occurred_at, tenant, jurisdiction,
    command_id, actor, open, sealed, leaf, traceparent
)
SELECT $1, e.* FROM unnest($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) AS e
