-- $1 tenants text[], $2 persons text[], $3 case ids text[], $4 materials text[], $5 recorded timestamptz[]
INSERT INTO breach (tenant, person, case_id, material, recorded_at)
SELECT b.* FROM unnest($1, $2, $3, $4, $5) AS b
ON CONFLICT (tenant, person, case_id, material) DO NOTHING
