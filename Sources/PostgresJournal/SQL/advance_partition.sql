-- $1 partition bigint, $2 epoch bigint, $3 from position bigint, $4 to position bigint, $5 chain bytea
-- First in every commit: it raises OV001 unless the caller still owns the partition, and locks its row until the end.
SELECT advance_partition($1::integer, $2, $3, $4, $5)
