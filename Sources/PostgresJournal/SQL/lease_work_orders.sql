-- $1 tenant text, $2 department text, $3 holder text, $4 limit bigint, $5 now timestamptz, $6 until timestamptz,
-- $7 since when the pace is counted timestamptz
-- Run behind lock_leases in one transaction. No row of an order is locked: a commit never waits for a fetcher.
-- Leases are looked up order by order, by their key alone: a plan made while there were few would otherwise be kept and read
-- all of them each time.
WITH control AS (
    SELECT c.mode, c.orders_per_minute FROM department_control c WHERE c.department = $2 ORDER BY c.sequence DESC LIMIT 1
), pace AS (
    SELECT CASE (SELECT mode FROM control)
               WHEN 'paused' THEN 0
               WHEN 'draining' THEN (SELECT orders_per_minute FROM control) - (
                   SELECT count(*) FROM work_order_lease l
                    WHERE l.department = $2 AND l.until > $7 AND l.granted_at > $7
               )
               ELSE $4
           END AS orders
), held AS (
    SELECT o.order_id, o.revision
      FROM work_order_lease l
      JOIN work_order o ON o.order_id = l.order_id AND o.revision = l.revision
     WHERE l.department = $2 AND l.until > $5 AND l.tenant = $1 AND l.holder = $3
       AND o.status = 'issued' AND coalesce((SELECT mode FROM control) <> 'paused', true)
     ORDER BY o.issued_at, o.order_id
     LIMIT $4
), free AS (
    SELECT o.order_id, o.revision
      FROM work_order o
     WHERE o.tenant = $1 AND o.department = $2 AND o.handling = 'adapter' AND o.status = 'issued'
       AND (
           SELECT l.until > $5 AND l.revision = o.revision FROM work_order_lease l WHERE l.order_id = o.order_id
       ) IS NOT TRUE
       AND (
           SELECT l.until > $5 AND l.holder <> $3 AND l.revision = t.revision AND t.status = 'issued'
             FROM work_order_lease l
             JOIN work_order t ON t.order_id = l.order_id
            WHERE l.order_id = o.target
       ) IS NOT TRUE
     ORDER BY o.issued_at, o.order_id
     LIMIT greatest(least($4 - (SELECT count(*) FROM held), (SELECT orders FROM pace)), 0)
), leased AS (
    INSERT INTO work_order_lease AS l (order_id, tenant, department, holder, revision, granted_at, until)
    SELECT h.order_id, $1, $2, $3, h.revision, $5, $6 FROM held h
    UNION ALL
    SELECT f.order_id, $1, $2, $3, f.revision, $5, $6 FROM free f
    ON CONFLICT (order_id) DO UPDATE
       SET holder = excluded.holder, revision = excluded.revision,
           granted_at = CASE WHEN l.holder = excluded.holder AND l.revision = excluded.revision AND l.until > $5
                             THEN l.granted_at ELSE excluded.granted_at END,
           until = excluded.until
    RETURNING l.order_id, l.until
)
SELECT o.tenant, o.case_id, o.case_number, o.content, o.status, o.revision, o.issued_at, leased.until
  FROM leased
  JOIN work_order o ON o.order_id = leased.order_id
 ORDER BY o.issued_at, o.order_id
