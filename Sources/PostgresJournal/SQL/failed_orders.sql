-- $1 tenant text, $2 department text, $3 after order id text, $4 limit bigint
SELECT o.order_id, o.case_id, o.case_number
  FROM work_order o
 WHERE o.tenant = $1 AND o.department = $2 AND o.status = 'failed' AND o.order_id > $3
 ORDER BY o.order_id
 LIMIT $4
