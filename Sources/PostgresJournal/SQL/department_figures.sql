-- No binds.
SELECT d.department, waiting.unacknowledged, waiting.under_way, waiting.failed, waiting.oldest_issued_at
  FROM ordered_department d
 CROSS JOIN LATERAL (
     SELECT count(*) FILTER (WHERE o.status = 'issued') AS unacknowledged,
            count(*) FILTER (WHERE o.status = 'received') AS under_way,
            count(*) FILTER (WHERE o.status = 'failed') AS failed,
            min(o.issued_at) AS oldest_issued_at
       FROM work_order o
      WHERE o.department = d.department AND o.status <> 'closed'
 ) AS waiting
 ORDER BY d.department
