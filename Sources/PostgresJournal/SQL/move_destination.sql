-- $1 destination text, $2 partition bigint, $3 position bigint
INSERT INTO destination_position AS d (destination, partition, position) VALUES ($1, $2, $3)
ON CONFLICT (destination, partition) DO UPDATE SET position = excluded.position WHERE d.position < excluded.position
