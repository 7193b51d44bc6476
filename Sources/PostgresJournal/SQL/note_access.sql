-- $1 tenant text, $2 case id text, $3 actor bytea, $4 purpose text, $5 at timestamptz
SELECT note_access($1, $2, $3, $4, $5)
