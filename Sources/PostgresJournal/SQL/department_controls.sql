-- No binds. From each department to the next, and of each the last line: what was decided before costs nothing.
WITH RECURSIVE named (department) AS (
    (SELECT c.department FROM department_control c ORDER BY c.department LIMIT 1)
    UNION ALL
    SELECT (SELECT c.department FROM department_control c WHERE c.department > n.department ORDER BY c.department LIMIT 1)
      FROM named n
     WHERE n.department IS NOT NULL
)
SELECT last.department, last.mode, last.orders_per_minute, last.account, last.reason, last.since
  FROM named n
 CROSS JOIN LATERAL (
     SELECT c.* FROM department_control c WHERE c.department = n.department ORDER BY c.sequence DESC LIMIT 1
 ) AS last
