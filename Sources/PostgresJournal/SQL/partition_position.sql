-- $1 partition bigint
SELECT p.position, p.chain FROM journal_partition p WHERE p.partition = $1
