-- $1 from sequence bigint, $2 before sequence bigint
-- Lines of the access log, each with whether it is chained to the one before as note_access does it.
SELECT l.sequence,
       l.chain = sha256(
           coalesce((SELECT p.chain FROM access_log p WHERE p.sequence = l.sequence - 1), ''::bytea)
           || sha256(convert_to(l.tenant, 'UTF8')) || sha256(convert_to(l.case_id, 'UTF8'))
           || sha256(l.actor) || sha256(convert_to(l.purpose, 'UTF8'))
           || int8send((extract(epoch FROM l.at) * 1000000)::bigint)
       ) AS is_chained
  FROM access_log l
 WHERE l.sequence >= $1 AND l.sequence < $2
 ORDER BY l.sequence
