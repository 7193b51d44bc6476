-- $1 tenant text, $2 order id text
SELECT o.tenant, o.case_id, o.case_number, o.content, o.status, o.revision, o.issued_at
  FROM work_order o
 WHERE o.order_id = $2 AND o.tenant = $1
