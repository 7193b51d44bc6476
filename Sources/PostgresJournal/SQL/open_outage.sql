-- $1 destination text, $2 partition bigint, $3 since timestamptz, $4 detail text
INSERT INTO outage (destination, partition, since, detail) VALUES ($1, $2, $3, $4)
ON CONFLICT (destination, partition) WHERE closed_at IS NULL DO NOTHING
