-- $1 department text, $2 mode text, $3 orders per minute bigint (NULL: no pace), $4 account text, $5 reason text,
-- $6 since timestamptz
INSERT INTO department_control (department, mode, orders_per_minute, account, reason, since)
VALUES ($1, $2, $3, $4, $5, $6)
