-- $1 partition bigint
-- Run after open_partition in its transaction: then no commit of the owner before can still come.
SELECT i.source, i.next_offset FROM input_position i WHERE i.partition = $1
