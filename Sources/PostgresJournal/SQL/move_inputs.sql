-- $1 partition bigint, $2 sources text[], $3 next offsets bigint[]
INSERT INTO input_position AS i (partition, source, next_offset)
SELECT $1, moved.* FROM unnest($2, $3) AS moved
ON CONFLICT (partition, source) DO UPDATE SET next_offset = excluded.next_offset
 WHERE i.next_offset < excluded.next_offset
