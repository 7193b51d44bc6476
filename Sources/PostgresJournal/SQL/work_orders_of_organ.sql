-- $1 tenant text, $2 organ text, $3 after due timestamptz (NULL: after one without),
-- $4 after order id text (NULL: from the first), $5 limit bigint
SELECT o.tenant, o.case_id, o.case_number, o.content, o.status, o.revision, o.issued_at
  FROM work_order o
 WHERE o.tenant = $1 AND o.organ = $2 AND o.status <> 'closed'
   AND (o.due, o.order_id) > (
       CASE WHEN $4 IS NULL THEN '-infinity' ELSE coalesce($3, 'infinity') END, coalesce($4, '')
   )
 ORDER BY o.due, o.order_id
 LIMIT $5
