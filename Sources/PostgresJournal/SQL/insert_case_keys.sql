-- $1 case ids text[], $2 wrapped keys bytea[]
-- A key that exists is never replaced: what it sealed could not be read any more. Trying to is an error.
INSERT INTO case_key (case_id, wrapped) SELECT k.* FROM unnest($1, $2) AS k
