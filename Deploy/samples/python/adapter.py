#!/usr/bin/python3
"""A department's adapter over Kafka, made to be copied: put your own system in class System's place, keep the rest.

Environment: ONEVISIT_BROKER, ONEVISIT_DEPARTMENT, ONEVISIT_DEPARTMENT_KEY (see `onevisit department`), ONEVISIT_STATE
(a folder; a file `down` or `slow` in it makes the simulated system so), ONEVISIT_KAFKA_PROPERTIES (optional: a file of
`name=value` lines, for TLS and SASL).

What it promises: an order is filed once, however often it comes (find before file, unique order id); what was decided
is told under the same serial, byte for byte, until the broker has it (outbox on disk); an order's offset is committed
only behind its answer; what merely looks like an order is not filed (signature). Logs carry ids, no personal data."""
import hashlib, hmac, json, logging, os, signal, sqlite3, time
from datetime import datetime, timezone
from confluent_kafka import Consumer, KafkaException, Producer, TopicPartition

DEPARTMENT, STATE = os.environ["ONEVISIT_DEPARTMENT"], os.environ["ONEVISIT_STATE"]
KEY = bytes.fromhex(os.environ["ONEVISIT_DEPARTMENT_KEY"])
ORDERS, ANSWERS, RECEIPTS = (f"onevisit.{kind}.{DEPARTMENT}" for kind in ("workorders", "answers", "receipts"))
SIGNED = ("ce_id", "ce_source", "ce_type", "ce_subject", "ce_time", "ce_tenant", "ce_jurisdiction")
ECHOED = ("ce_subject", "ce_tenant", "ce_jurisdiction", "traceparent")
RESULT_DATA = {"rehabilitation-confirmation": {"months": 3}}  # what the theme declares as an item's result
STOPPED = {"kind": "failed", "isRetryable": False, "detail": "it was cancelled before it came"}
TABLES = """PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE IF NOT EXISTS filing (number INTEGER PRIMARY KEY, order_id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS outbox (id INTEGER PRIMARY KEY, order_id TEXT NOT NULL, serial TEXT NOT NULL, due REAL,
        partition INTEGER, headers TEXT, body TEXT, sent INTEGER NOT NULL DEFAULT 0, UNIQUE (order_id, serial));
    CREATE INDEX IF NOT EXISTS outbox_waiting ON outbox (due) WHERE sent = 0"""
log = logging.getLogger(DEPARTMENT)
def has(mark): return os.path.exists(os.path.join(STATE, mark))
class Unavailable(Exception): pass  # the system did not take an order, or did not say so: it is looked for again

class System:
    """Stands for the department's own system: a register, decisions that take a second, outages on demand."""
    def __init__(self, outbox): self.outbox, self.run = outbox, outbox.database.execute

    def find(self, order_id):
        if has("down"): raise Unavailable("the system is down")
        return self.run("SELECT kind FROM filing WHERE order_id = ?", (order_id,)).fetchone()

    def file(self, order, origin):
        if has("slow"): time.sleep(0.5)
        kind, target, now = order["kind"], order.get("target"), time.time()
        with self.outbox.database:  # one transaction: an order is filed and answered whole, or not at all
            self.run("BEGIN IMMEDIATE")
            number = self.run("INSERT INTO filing (order_id, kind) VALUES (?, ?)", (order["id"], kind)).lastrowid
            answer = lambda content, more="", at=0: self.outbox.put(origin, order["id"], f"{number}{more}", content, at)
            if kind == "fetch": return answer({"kind": "found", "recordVersion": str(number)})
            if kind == "revoke": return answer({"kind": "compensated", "reference": str(number)})
            if kind == "cancel":  # a target that never came counts as stopped, and is not filed later
                self.run("INSERT OR IGNORE INTO filing (order_id, kind) VALUES (?, 'stopped')", (target,))
                told = self.run("SELECT 1 FROM outbox WHERE order_id = ? AND due BETWEEN 1 AND ?", (target, now))
                answer({"kind": "tooLate" if told.fetchone() else "cancelled"})
                return self.run("DELETE FROM outbox WHERE order_id = ? AND due > ?", (target, now))
            answer({"kind": "received", "reference": str(number)})
            decision = {"verify": {"kind": "confirmed"}, "do": {"kind": "approved", "documentNumber": f"No. {number}",
                                                                "data": RESULT_DATA.get(order.get("item"), {})}}
            if kind in decision: answer(decision[kind], "-decision", now + (5 if has("slow") else 1))

class Outbox:
    """Answers on their way: made once per order and serial, sent from their time on until the broker has them."""
    def __init__(self, database, producer): self.database, self.producer = database, producer

    def put(self, origin, order_id, serial, content, due=0):
        body = json.dumps({"caseID": origin["ce_subject"], "order": order_id, "serial": serial, **content})
        headers = {name: origin[name] for name in ECHOED if name in origin}
        headers |= {"ce_specversion": "1.0", "ce_id": f"{order_id}/{serial}", "ce_source": f"/departments/{DEPARTMENT}",
                    "ce_type": "onevisit.answer.v1", "content-type": "application/json",
                    "ce_time": datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")}
        headers["onevisit-signature"] = signature(ANSWERS, headers, body.encode())
        self.database.execute(
            "INSERT OR IGNORE INTO outbox (order_id, serial, due, partition, headers, body) VALUES (?, ?, ?, ?, ?, ?)",
            (order_id, serial, due, origin["partition"], json.dumps(headers), body))

    def send(self):
        """Returns whether the broker has everything that is due."""
        due = "SELECT id, partition, headers, body FROM outbox WHERE sent = 0 AND due <= ? ORDER BY id LIMIT 1000"
        rows, durable = self.database.execute(due, (time.time(),)).fetchall(), []
        for number, partition, headers, body in rows:
            headers = json.loads(headers)  # the partition is the order's: the case's owner reads the answers there
            self.producer.produce(ANSWERS, body, headers["ce_subject"], partition, headers=list(headers.items()),
                                  on_delivery=lambda error, _, row=number: error or durable.append((row,)))
        self.producer.flush()
        self.database.executemany("UPDATE outbox SET sent = 1 WHERE id = ?", durable)
        return len(durable) == len(rows)

def signature(topic, headers, body):
    lines = "".join(f"{text}\n" for text in [topic] + [headers.get(name, "") for name in SIGNED])
    return hmac.new(KEY, lines.encode() + body, hashlib.sha256).hexdigest()

def take(message, outbox):
    """Files one order and notes the answer, or that the system cannot take it now: then the engine sends it again."""
    try:
        headers = {name: value.decode() for name, value in message.headers()}
        made = signature(message.topic(), headers, message.value())
        if not hmac.compare_digest(made, headers["onevisit-signature"]): raise ValueError
        body = json.loads(message.value())  # members that it does not know it leaves alone
        if message.topic() == RECEIPTS:  # what became of an answer; somebody should look at a refusal
            return "accepted" in body["outcome"] or log.warning("not accepted: %s %s", body["order"], body["serial"])
        order, sending = body["order"], f"failed-{body['incarnation']}-{body['revision']}"
        if (headers["ce_type"], order["department"]) != ("onevisit.workorder.v1", DEPARTMENT): raise ValueError
        for text in (order["id"], order["kind"], order.get("item", ""), order.get("target", "")): text.encode()
        origin = {"partition": message.partition(), **{name: headers[name] for name in ECHOED if name in headers}}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:  # nobody will ever read it
        place = f"{message.topic()}[{message.partition()}] at {message.offset()}"
        return log.error("passed over %s: %s", place, type(error).__name__)  # the error's text could quote the message
    system = System(outbox)
    for attempt in range(3):
        try:
            filed = system.find(order["id"])
            if not filed: return system.file(order, origin)
            if filed == ("stopped",): return outbox.put(origin, order["id"], sending, STOPPED)
            return system.run("UPDATE outbox SET sent = 0 WHERE order_id = ?", (order["id"],))  # told again, the same
        except Unavailable as error:
            log.warning("%s: %s", order["id"], error)
            time.sleep(1)
    outbox.put(origin, order["id"], sending, {"kind": "failed", "isRetryable": True, "detail": "the system is down"})

def main():
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(levelname)s %(message)s")
    running, settings = [True], {"bootstrap.servers": os.environ["ONEVISIT_BROKER"]}
    for number in (signal.SIGTERM, signal.SIGINT): signal.signal(number, lambda *_: running.clear())
    if "ONEVISIT_KAFKA_PROPERTIES" in os.environ:
        with open(os.environ["ONEVISIT_KAFKA_PROPERTIES"]) as lines:
            settings |= dict(line.strip().split("=", 1) for line in lines if "=" in line and line[0] != "#")
    database = sqlite3.connect(os.path.join(STATE, "register.sqlite"), isolation_level=None, timeout=30)
    database.executescript(TABLES)
    producer = Producer({**settings, "enable.idempotence": True, "message.timeout.ms": 10000})
    outbox, behind = Outbox(database, producer), {}
    consumer = Consumer({**settings, "group.id": f"onevisit-adapter-{DEPARTMENT}", "auto.offset.reset": "earliest",
                         "enable.auto.commit": False, "session.timeout.ms": 6000, "fetch.wait.max.ms": 100})

    def settle(*_):
        if not outbox.send() or not behind: return
        try: consumer.commit(offsets=list(behind.values()), asynchronous=False)
        except KafkaException: log.warning("offsets not committed: the orders come again, and are found")
        behind.clear()
    consumer.subscribe([ORDERS, RECEIPTS], on_revoke=settle)
    while running:
        message = consumer.poll(0.1)
        if message is None: settle()
        elif message.error(): log.warning("the broker: %s", message.error().str())
        else:
            take(message, outbox)
            place = TopicPartition(message.topic(), message.partition(), message.offset() + 1)
            behind[place.topic, place.partition] = place
            if place.offset % 20 == 0: settle()
    settle()
    consumer.close()

if __name__ == "__main__": main()
