-- $1 tenant text, $2 workflow id text, $3 version text, $4 hash text, $5 Chinese title text,
-- $6 English title text (NULL: none), $7 content bytea, $8 published timestamptz, $9 author text
INSERT INTO workflow_definition (tenant, workflow_id, version, hash, title_zh, title_en, content, published_at, author)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
ON CONFLICT (tenant, workflow_id, version) DO NOTHING
