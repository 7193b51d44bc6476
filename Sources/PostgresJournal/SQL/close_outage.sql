-- $1 destination text, $2 partition bigint, $3 at timestamptz
-- Clocks of two processes may differ: none ends before it began.
UPDATE outage SET closed_at = greatest($3, since) WHERE destination = $1 AND partition = $2 AND closed_at IS NULL
