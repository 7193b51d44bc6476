-- $1 tenant text, $2 holder text, $3 order ids text[]
DELETE FROM work_order_lease l
 USING unnest($3) AS wanted (order_id)
 WHERE l.order_id = wanted.order_id AND l.tenant = $1 AND l.holder = $2
