-- $1 numbers bigint[], $2 texts text[]: the migrations that this program knows
SELECT m.number, m.name, known.number IS NOT NULL AS is_known,
       coalesce(m.sha256 = sha256(convert_to(known.script, 'UTF8')), false) AS is_same
  FROM schema_migration m
  LEFT JOIN unnest($1, $2) AS known (number, script) ON known.number = m.number
 ORDER BY m.number
