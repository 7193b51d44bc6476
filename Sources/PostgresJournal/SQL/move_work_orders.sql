-- $1 order ids text[], $2 statuses text[], $3 revisions bigint[]
-- Orders that say what they said before: only how they stand has changed.
UPDATE work_order o
   SET status = moved.status, revision = moved.revision
  FROM unnest($1, $2, $3) AS moved (order_id, status, revision)
 WHERE o.order_id = moved.order_id
