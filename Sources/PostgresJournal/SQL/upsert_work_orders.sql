-- $1 order ids text[], $2 case ids text[], $3 tenants text[], $4 case numbers text[], $5 kinds text[],
-- $6 departments text[], $7 organs text[], $8 handlings text[], $9 items text[] (NULL: none),
-- $10 targets text[] (NULL: none), $11 contents bytea[], $12 statuses text[], $13 revisions bigint[],
-- $14 issued timestamptz[], $15 due timestamptz[] (NULL: none)
WITH first_order AS (
    -- In one order, so that commits that meet the same new departments take turns.
    INSERT INTO ordered_department (department)
    SELECT DISTINCT d.department
      FROM unnest($6) AS d (department)
     WHERE NOT EXISTS (SELECT FROM ordered_department k WHERE k.department = d.department)
     ORDER BY d.department
    ON CONFLICT (department) DO NOTHING
)
INSERT INTO work_order (
    order_id, case_id, tenant, case_number, kind, department, organ, handling, item, target, content, status, revision,
    issued_at, due
)
SELECT o.order_id, o.case_id, o.tenant, o.case_number, o.kind, o.department, o.organ, o.handling, o.item, o.target,
       o.content, o.status, o.revision, o.issued_at, coalesce(o.due, 'infinity')
  FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) AS o (
      order_id, case_id, tenant, case_number, kind, department, organ, handling, item, target, content, status, revision,
      issued_at, due
  )
ON CONFLICT (order_id) DO UPDATE
   SET case_number = excluded.case_number, organ = excluded.organ, handling = excluded.handling,
       target = excluded.target, content = excluded.content, status = excluded.status, revision = excluded.revision,
       issued_at = excluded.issued_at, due = excluded.due
