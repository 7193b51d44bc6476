-- $1 tenant text, $2 case id text
SELECT h.* FROM case_header h WHERE h.case_id = $2 AND h.tenant = $1
