-- What the database itself refuses, whoever asks: history is never changed, and only the current owner of a partition writes.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% on % is refused: what is recorded stays recorded', TG_OP, TG_TABLE_NAME USING ERRCODE = 'OV002';
END $$;

CREATE TRIGGER journal_is_append_only BEFORE UPDATE OR DELETE ON journal
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER journal_is_never_emptied BEFORE TRUNCATE ON journal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER journal_commit_is_append_only BEFORE UPDATE OR DELETE ON journal_commit
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER journal_commit_is_never_emptied BEFORE TRUNCATE ON journal_commit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER access_log_is_append_only BEFORE UPDATE OR DELETE ON access_log
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER access_log_is_never_emptied BEFORE TRUNCATE ON access_log
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER workflow_definition_is_immutable BEFORE UPDATE OR DELETE ON workflow_definition
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER installation_is_fixed BEFORE DELETE OR TRUNCATE ON installation
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The fence. A statement that changes no row would let the rest of the pipeline commit; only an error stops it.
CREATE FUNCTION advance_partition(
    of_partition integer, under_epoch bigint, from_position bigint, to_position bigint, new_chain bytea
) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    UPDATE journal_partition
       SET position = to_position, chain = new_chain, opens_without_commit = 0, suspect = NULL
     WHERE partition = of_partition AND epoch = under_epoch AND position = from_position;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'partition % has moved on', of_partition USING ERRCODE = 'OV001';
    END IF;
END $$;

CREATE FUNCTION note_access(
    of_tenant text, of_case text, by_actor bytea, with_purpose text, at_instant timestamptz
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    last access_log;
BEGIN
    -- One writer at a time: each line names the one before it.
    PERFORM pg_advisory_xact_lock(hashtext('access_log'));
    SELECT * INTO last FROM access_log ORDER BY sequence DESC LIMIT 1;
    INSERT INTO access_log (sequence, tenant, case_id, actor, purpose, at, chain)
    VALUES (
        coalesce(last.sequence, 0) + 1, of_tenant, of_case, by_actor, with_purpose, at_instant,
        sha256(
            coalesce(last.chain, ''::bytea)
            || sha256(convert_to(of_tenant, 'UTF8')) || sha256(convert_to(of_case, 'UTF8'))
            || sha256(by_actor) || sha256(convert_to(with_purpose, 'UTF8'))
            || int8send((extract(epoch FROM at_instant) * 1000000)::bigint)
        )
    );
END $$;
