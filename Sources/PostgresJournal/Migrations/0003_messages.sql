-- What the journal holds for messages that come from a log and go to one.

-- Where the messages of a partition are read on: moved by the commit that holds what they brought about.
CREATE TABLE input_position (
    partition   integer          NOT NULL,
    source      text COLLATE "C" NOT NULL,
    next_offset bigint           NOT NULL,
    PRIMARY KEY (partition, source)
) WITH (fillfactor = 20); -- updated by every commit: room to do so in place

-- The trace context of the command, beside what is proved.
ALTER TABLE journal ADD COLUMN traceparent text;
ALTER TABLE receipt ADD COLUMN traceparent text;

-- Receipts in the order of their commits. The number is drawn behind the fence, which lets the commits of a partition
-- through one at a time: so whoever has read up to a number has missed none below it. The sequence must keep no numbers
-- back for a session (CACHE 1).
ALTER TABLE receipt ADD COLUMN number bigint GENERATED ALWAYS AS IDENTITY (CACHE 1);
CREATE UNIQUE INDEX receipt_of_department ON receipt (partition, number) WHERE issuer LIKE 'department:%';
