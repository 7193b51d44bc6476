-- How departments fare, what operators decided about them, and the orders handed out to those that fetch them. None of it
-- is a fact about a case, and none of it stands in the journal.

-- The order that a cancellation or an additional material is about.
ALTER TABLE work_order ADD COLUMN target text COLLATE "C";
UPDATE work_order SET target = convert_from(content, 'UTF8')::jsonb ->> 'target' WHERE kind IN ('material', 'cancel');

-- Only an order that somebody may fetch stands in the first index, and only an open one in the second: what a department is
-- asked costs what waits there, however much was done before.
CREATE INDEX work_order_to_fetch ON work_order (tenant, department, issued_at, order_id)
    WHERE handling = 'adapter' AND status = 'issued';
CREATE INDEX work_order_open ON work_order (department, status, issued_at) WHERE status <> 'closed';

-- Every department that ever had an order, whatever became of it.
CREATE TABLE ordered_department (
    department text COLLATE "C" PRIMARY KEY
);
INSERT INTO ordered_department SELECT DISTINCT department FROM work_order;

CREATE TABLE work_order_lease (
    order_id   text COLLATE "C" PRIMARY KEY,
    tenant     text COLLATE "C" NOT NULL,
    department text COLLATE "C" NOT NULL,
    holder     text COLLATE "C" NOT NULL,
    -- The sending that was handed out: a newer one is free.
    revision   integer          NOT NULL,
    -- When the holder was first given it; the pace of a drain is counted by it.
    granted_at timestamptz      NOT NULL,
    until      timestamptz      NOT NULL
);
CREATE INDEX work_order_lease_end ON work_order_lease (department, until);

-- What operators decided, one line for each decision; the last of a department is in force.
CREATE TABLE department_control (
    department        text COLLATE "C" NOT NULL,
    sequence          bigint           GENERATED ALWAYS AS IDENTITY,
    mode              text             NOT NULL CHECK (mode IN ('running', 'paused', 'draining')),
    orders_per_minute integer          CHECK (orders_per_minute > 0),
    account           text             NOT NULL,
    reason            text             NOT NULL,
    since             timestamptz      NOT NULL,
    recorded_at       timestamptz      NOT NULL DEFAULT now(),
    PRIMARY KEY (department, sequence),
    CHECK ((mode = 'draining') = (orders_per_minute IS NOT NULL))
);
CREATE TRIGGER department_control_is_append_only BEFORE UPDATE OR DELETE ON department_control
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER department_control_is_never_emptied BEFORE TRUNCATE ON department_control
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A destination that could not be reached from a partition, from when to when. At most one is open for each.
CREATE TABLE outage (
    sequence    bigint           GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    destination text COLLATE "C" NOT NULL,
    partition   integer          NOT NULL,
    since       timestamptz      NOT NULL,
    detail      text             NOT NULL,
    closed_at   timestamptz      CHECK (closed_at >= since)
);
CREATE UNIQUE INDEX outage_open ON outage (destination, partition) WHERE closed_at IS NULL;
CREATE TRIGGER outage_is_kept BEFORE DELETE ON outage
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER outage_is_never_emptied BEFORE TRUNCATE ON outage
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER outage_is_only_closed BEFORE UPDATE ON outage
    FOR EACH ROW WHEN (
        OLD.closed_at IS NOT NULL
        OR (OLD.sequence, OLD.destination, OLD.partition, OLD.since, OLD.detail)
            IS DISTINCT FROM (NEW.sequence, NEW.destination, NEW.partition, NEW.since, NEW.detail)
    ) EXECUTE FUNCTION refuse_change();
