-- $1 destination text, $2 partition bigint
SELECT d.position FROM destination_position d WHERE d.destination = $1 AND d.partition = $2
