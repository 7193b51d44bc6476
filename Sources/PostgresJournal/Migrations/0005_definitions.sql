-- What became of a published version. Its content never changes; whether it takes new applications does.

-- Who put the version forward (经办); versions of before this step were put in place by whoever installed the system.
ALTER TABLE workflow_definition ADD COLUMN author text NOT NULL DEFAULT 'installation';

-- One line for each decision; the last of a version is in force.
CREATE TABLE workflow_decision (
    tenant      text COLLATE "C" NOT NULL,
    workflow_id text COLLATE "C" NOT NULL,
    version     text COLLATE "C" NOT NULL,
    sequence    bigint           GENERATED ALWAYS AS IDENTITY,
    -- installed: put in place without a second person, on the word of whoever runs the system.
    standing    text             NOT NULL CHECK (standing IN ('installed', 'approved', 'retired')),
    account     text             NOT NULL,
    reason      text             NOT NULL,
    decided_at  timestamptz      NOT NULL,
    recorded_at timestamptz      NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant, workflow_id, version, sequence),
    FOREIGN KEY (tenant, workflow_id, version) REFERENCES workflow_definition
);
CREATE TRIGGER workflow_decision_is_append_only BEFORE UPDATE OR DELETE ON workflow_decision
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER workflow_decision_is_never_emptied BEFORE TRUNCATE ON workflow_decision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

INSERT INTO workflow_decision (tenant, workflow_id, version, standing, account, reason, decided_at)
SELECT tenant, workflow_id, version, 'installed', 'installation', 'published before versions were approved', published_at
  FROM workflow_definition;

-- Nobody approves what they put forward themselves, whichever program asks.
CREATE FUNCTION check_second_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.standing = 'approved' AND EXISTS (
        SELECT 1 FROM workflow_definition d
         WHERE d.tenant = NEW.tenant AND d.workflow_id = NEW.workflow_id AND d.version = NEW.version
           AND d.author = NEW.account
    ) THEN
        RAISE EXCEPTION '% put %@% forward and cannot approve it', NEW.account, NEW.workflow_id, NEW.version
            USING ERRCODE = 'OV005';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER workflow_decision_needs_second_person BEFORE INSERT ON workflow_decision
    FOR EACH ROW EXECUTE FUNCTION check_second_person();
