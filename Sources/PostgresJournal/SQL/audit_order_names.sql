-- $1 after order id text, $2 limit bigint
-- A page of the orders, each with whether it is named after a case that there is.
SELECT o.order_id,
       starts_with(o.order_id, o.case_id || '.')
           AND EXISTS (SELECT FROM case_header h WHERE h.case_id = o.case_id) AS is_named
  FROM work_order o
 WHERE o.order_id > $1
 ORDER BY o.order_id
 LIMIT $2
