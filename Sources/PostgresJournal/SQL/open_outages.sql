-- No binds.
SELECT o.destination, o.partition, o.since, o.detail
  FROM outage o
 WHERE o.closed_at IS NULL
 ORDER BY o.destination, o.partition
