-- $1 order ids text[], $2 case ids text[], $3 tenants text[], $4 case numbers text[], $5 kinds text[],
-- $6 departments text[], $7 organs text[], $8 handlings text[], $9 items text[] (NULL: none), $10 contents bytea[],
-- $11 statuses text[], $12 revisions bigint[], $13 issued timestamptz[], $14 due timestamptz[] (NULL: none)
INSERT INTO work_order (
    order_id, case_id, tenant, case_number, kind, department, organ, handling, item, content, status, revision,
    issued_at, due
)
SELECT o.order_id, o.case_id, o.tenant, o.case_number, o.kind, o.department, o.organ, o.handling, o.item, o.content,
       o.status, o.revision, o.issued_at, coalesce(o.due, 'infinity')
  FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) AS o (
      order_id, case_id, tenant, case_number, kind, department, organ, handling, item, content, status, revision,
      issued_at, due
  )
ON CONFLICT (order_id) DO UPDATE
   SET case_number = excluded.case_number, organ = excluded.organ, handling = excluded.handling,
       content = excluded.content, status = excluded.status, revision = excluded.revision,
       issued_at = excluded.issued_at, due = excluded.due
