-- $1 partition bigint, $2 first position bigint, $3 last position bigint, $4 root bytea, $5 chain bytea
INSERT INTO journal_commit (partition, first_position, last_position, root, chain) VALUES ($1, $2, $3, $4, $5)
