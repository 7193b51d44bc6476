-- $1 after case id text, $2 limit bigint
-- The id of an order begins with its case's and a full stop, which '/' follows; audit_order_names sees to that. What an
-- index is made of is read beside the content, because lists go by it.
SELECT o.order_id, o.tenant, o.case_id, o.case_number, o.content, o.status, o.revision, o.issued_at, o.kind, o.department,
       o.organ, o.handling, o.item, o.target, nullif(o.due, 'infinity') AS due
  FROM (SELECT h.case_id FROM case_header h WHERE h.case_id > $1 ORDER BY h.case_id LIMIT $2) AS page
 CROSS JOIN LATERAL (
     SELECT w.* FROM work_order w WHERE w.order_id >= page.case_id || '.' AND w.order_id < page.case_id || '/'
 ) AS o
