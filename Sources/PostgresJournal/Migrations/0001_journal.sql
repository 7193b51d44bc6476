-- The journal and the rows that live and die with it. One transaction of one partition is the moment of truth:
-- before it nothing has happened, after it nothing can be lost.
--
-- Names and ids compare by their bytes (COLLATE "C"): the order of an index must not change with the server's locale or
-- with an upgrade of its C library.

-- What is fixed for ever when the system is installed.
CREATE TABLE installation (
    only_one     boolean     PRIMARY KEY DEFAULT true CHECK (only_one),
    partitions   integer     NOT NULL CHECK (partitions BETWEEN 1 AND 1024),
    -- Raised by every restore, so that ids issued after it are new.
    incarnation  integer     NOT NULL DEFAULT 1 CHECK (incarnation > 0),
    -- Raised only when every process can read the newer form.
    format_level integer     NOT NULL DEFAULT 1,
    installed_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE journal_partition (
    partition            integer PRIMARY KEY,
    -- The fence: raised by every owner that takes the partition.
    epoch                bigint  NOT NULL DEFAULT 0,
    position             bigint  NOT NULL DEFAULT 0,
    chain                bytea   NOT NULL DEFAULT ''::bytea,
    owner                text,
    owner_backend        integer,
    owner_backend_start  timestamptz,
    opens_without_commit integer NOT NULL DEFAULT 0,
    -- The command that is being tried alone because one of its kind has killed an owner.
    suspect              text
) WITH (fillfactor = 20); -- updated by every commit: room to do so in place

CREATE TABLE journal (
    partition    integer          NOT NULL,
    position     bigint           NOT NULL,
    category     text COLLATE "C" NOT NULL,
    stream       text COLLATE "C" NOT NULL,
    version      integer          NOT NULL,
    type         text COLLATE "C" NOT NULL,
    type_version integer          NOT NULL,
    recorded_at  timestamptz      NOT NULL,
    occurred_at  timestamptz      NOT NULL,
    tenant       text COLLATE "C" NOT NULL,
    jurisdiction text COLLATE "C" NOT NULL,
    command_id   text COLLATE "C" NOT NULL,
    -- Exact bytes: what is hashed and published is never serialised again.
    actor        bytea            NOT NULL,
    open         bytea            NOT NULL,
    sealed       bytea            NOT NULL,
    leaf         bytea            NOT NULL,
    PRIMARY KEY (partition, position),
    UNIQUE (category, stream, version)
);

-- One root over the leaves of each commit, and the partition's chain after it.
CREATE TABLE journal_commit (
    partition      integer NOT NULL,
    first_position bigint  NOT NULL,
    last_position  bigint  NOT NULL,
    root           bytea   NOT NULL,
    chain          bytea   NOT NULL,
    PRIMARY KEY (partition, last_position),
    CHECK (first_position <= last_position)
);

-- A case's key, wrapped by the master key. Destroying the row is erasure: this table alone may lose rows.
CREATE TABLE case_key (
    case_id text COLLATE "C" PRIMARY KEY,
    wrapped bytea            NOT NULL
);

CREATE TABLE case_header (
    case_id          text COLLATE "C" PRIMARY KEY,
    partition        integer          NOT NULL,
    tenant           text COLLATE "C" NOT NULL,
    jurisdiction     text COLLATE "C" NOT NULL,
    number           text COLLATE "C" NOT NULL,
    workflow_id      text COLLATE "C" NOT NULL,
    workflow_version text COLLATE "C" NOT NULL,
    workflow_hash    text COLLATE "C" NOT NULL,
    person           text COLLATE "C" NOT NULL,
    phase            text             NOT NULL,
    outcome          text,
    received_at      timestamptz      NOT NULL,
    changed_at       timestamptz      NOT NULL,
    -- The next instant at which a clock of the case fires.
    wake_at          timestamptz,
    version          integer          NOT NULL,
    leaf             bytea            NOT NULL,
    UNIQUE (tenant, number)
);
CREATE INDEX case_header_wake ON case_header (partition, wake_at, case_id) WHERE wake_at IS NOT NULL;
CREATE INDEX case_header_person ON case_header (tenant, person, received_at DESC, case_id DESC);

CREATE TABLE case_item (
    case_id    text COLLATE "C" NOT NULL,
    item       text COLLATE "C" NOT NULL,
    tenant     text COLLATE "C" NOT NULL,
    department text COLLATE "C" NOT NULL,
    status     text             NOT NULL,
    since      timestamptz      NOT NULL,
    due        timestamptz,
    PRIMARY KEY (case_id, item)
);

CREATE TABLE work_order (
    order_id    text COLLATE "C" PRIMARY KEY,
    case_id     text COLLATE "C" NOT NULL,
    tenant      text COLLATE "C" NOT NULL,
    case_number text             NOT NULL,
    kind        text             NOT NULL,
    department  text COLLATE "C" NOT NULL,
    organ       text COLLATE "C" NOT NULL,
    handling    text             NOT NULL,
    item        text COLLATE "C",
    -- The order as it was issued, exact bytes of its JSON.
    content     bytea            NOT NULL,
    status      text             NOT NULL,
    revision    integer          NOT NULL,
    issued_at   timestamptz      NOT NULL,
    -- 'infinity' where the order has no due instant, so that one index serves the worklist.
    due         timestamptz      NOT NULL
);
CREATE INDEX work_order_worklist ON work_order (tenant, organ, due, order_id) WHERE status <> 'closed';

-- A broken promise or a false statement that stands against a person until it is repaired.
CREATE TABLE breach (
    tenant      text COLLATE "C" NOT NULL,
    person      text COLLATE "C" NOT NULL,
    case_id     text COLLATE "C" NOT NULL,
    material    text COLLATE "C" NOT NULL,
    recorded_at timestamptz      NOT NULL,
    PRIMARY KEY (tenant, person, case_id, material)
);

CREATE TABLE receipt (
    case_id     text COLLATE "C" NOT NULL,
    issuer      text COLLATE "C" NOT NULL,
    key         text COLLATE "C" NOT NULL,
    tenant      text COLLATE "C" NOT NULL,
    command_id  text COLLATE "C" NOT NULL,
    fingerprint text             NOT NULL,
    outcome     bytea            NOT NULL,
    partition   integer          NOT NULL,
    position    bigint           NOT NULL,
    recorded_at timestamptz      NOT NULL,
    PRIMARY KEY (case_id, issuer, key)
);
CREATE INDEX receipt_command ON receipt (tenant, command_id);

-- How far each reader of the journal has got.
CREATE TABLE destination_position (
    destination text COLLATE "C" NOT NULL,
    partition   integer          NOT NULL,
    position    bigint           NOT NULL,
    PRIMARY KEY (destination, partition)
);

CREATE TABLE workflow_definition (
    tenant       text COLLATE "C" NOT NULL,
    workflow_id  text COLLATE "C" NOT NULL,
    version      text COLLATE "C" NOT NULL,
    hash         text COLLATE "C" NOT NULL,
    title_zh     text             NOT NULL,
    title_en     text,
    content      bytea            NOT NULL,
    published_at timestamptz      NOT NULL,
    PRIMARY KEY (tenant, workflow_id, version)
);

-- Who read whose personal data, and why; each line is chained to the one before.
CREATE TABLE access_log (
    sequence bigint           PRIMARY KEY,
    tenant   text COLLATE "C" NOT NULL,
    case_id  text COLLATE "C" NOT NULL,
    actor    bytea            NOT NULL,
    purpose  text             NOT NULL,
    at       timestamptz      NOT NULL,
    chain    bytea            NOT NULL
);
