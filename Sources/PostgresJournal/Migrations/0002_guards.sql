-- What the database itself refuses, whoever asks: history is never changed, and only the current owner of a partition
-- writes.

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
CREATE TRIGGER workflow_definition_is_never_emptied BEFORE TRUNCATE ON workflow_definition
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER installation_is_fixed BEFORE DELETE OR TRUNCATE ON installation
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER installation_keeps_its_partitions BEFORE UPDATE ON installation
    FOR EACH ROW WHEN (OLD.partitions <> NEW.partitions) EXECUTE FUNCTION refuse_change();

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

-- Positions and versions have no gaps, and nothing is written past where the fence was moved to in the same
-- transaction. Scans of whole tables are off, because a plan made while the journal was small would be kept when it is
-- large.
CREATE FUNCTION check_continuity() RETURNS trigger LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
    gap record;
BEGIN
    SELECT part.partition, part.first INTO gap
      FROM (
          SELECT partition, min(position) AS first, max(position) AS last, count(*) AS count
            FROM fresh GROUP BY partition
      ) AS part
     WHERE part.count <> part.last - part.first + 1
        OR part.last IS DISTINCT FROM (SELECT p.position FROM journal_partition p WHERE p.partition = part.partition)
        OR part.first <> 1 AND (
               SELECT j.position FROM journal j WHERE j.partition = part.partition AND j.position = part.first - 1
           ) IS NULL
     LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'position % does not follow in partition %', gap.first, gap.partition USING ERRCODE = 'OV003';
    END IF;
    SELECT line.category, line.stream, line.first INTO gap
      FROM (
          SELECT category, stream, min(version) AS first, max(version) AS last, count(*) AS count
            FROM fresh GROUP BY category, stream
      ) AS line
     WHERE line.count <> line.last - line.first + 1
        OR line.first <> 1 AND (
               SELECT j.version FROM journal j
                WHERE j.category = line.category AND j.stream = line.stream AND j.version = line.first - 1
           ) IS NULL
     LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'version % does not follow in stream %/%', gap.first, gap.category, gap.stream
            USING ERRCODE = 'OV003';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER journal_has_no_gaps AFTER INSERT ON journal REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION check_continuity();

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
