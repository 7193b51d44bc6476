-- No binds. Any one: it names the master key that the installation's personal values depend on.
SELECT case_id, wrapped FROM case_key LIMIT 1
