-- $1 partitions bigint
INSERT INTO installation (partitions) VALUES ($1) ON CONFLICT (only_one) DO NOTHING
