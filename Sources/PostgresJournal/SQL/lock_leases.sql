-- $1 department text
-- Fetchers of one department take turns for the length of a statement, so that the next one sees what was handed out. A
-- fetcher that skipped rows locked by another would go by an older picture and could get an order twice.
SELECT pg_advisory_xact_lock(hashtext('onevisit work_order_lease'), hashtext($1))
