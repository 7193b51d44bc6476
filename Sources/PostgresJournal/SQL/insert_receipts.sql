-- $1 tenant text, $2 case ids text[], $3 issuers text[], $4 keys text[], $5 command ids text[], $6 fingerprints text[],
-- $7 outcomes bytea[], $8 partitions bigint[], $9 positions bigint[], $10 recorded timestamptz[],
-- $11 trace contexts text[] (NULL: none)
-- Numbered in the order of the arrays.
INSERT INTO receipt (
    tenant, case_id, issuer, key, command_id, fingerprint, outcome, partition, position, recorded_at, traceparent
)
SELECT $1, r.* FROM unnest($2, $3, $4, $5, $6, $7, $8, $9, $10, $11) AS r
