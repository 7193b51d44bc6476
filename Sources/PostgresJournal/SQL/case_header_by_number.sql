-- $1 tenant text, $2 number text
SELECT h.* FROM case_header h WHERE h.tenant = $1 AND h.number = $2
