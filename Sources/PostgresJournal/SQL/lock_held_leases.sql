-- $1 tenant text, $2 holder text, $3 order ids text[]
-- In one order, so that nobody waits for somebody who waits for him.
SELECT pg_advisory_xact_lock(hashtext('onevisit work_order_lease'), hashtext(held.department))
  FROM (
      SELECT DISTINCT l.department
        FROM unnest($3) AS wanted (order_id)
        JOIN work_order_lease l ON l.order_id = wanted.order_id AND l.tenant = $1 AND l.holder = $2
       ORDER BY l.department
  ) AS held
