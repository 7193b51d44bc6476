-- $1 department text, $2 ended before timestamptz
-- As many as two requests can have handed out: it keeps up.
DELETE FROM work_order_lease l
 USING (SELECT e.order_id FROM work_order_lease e WHERE e.department = $1 AND e.until < $2 ORDER BY e.until LIMIT 200) AS ended
 WHERE l.order_id = ended.order_id
