-- $1 number bigint, $2 name text, $3 script text
SELECT apply_migration($1::integer, $2, $3) AS is_new
