-- $1 tenants text[], $2 persons text[], $3 case ids text[], $4 materials text[]
DELETE FROM breach b
 USING unnest($1, $2, $3, $4) AS mended (tenant, person, case_id, material)
 WHERE b.tenant = mended.tenant AND b.person = mended.person
   AND b.case_id = mended.case_id AND b.material = mended.material
