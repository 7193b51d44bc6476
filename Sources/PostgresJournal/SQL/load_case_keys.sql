-- $1 case ids text[]
SELECT k.case_id, k.wrapped FROM unnest($1) AS wanted (case_id) JOIN case_key k ON k.case_id = wanted.case_id
