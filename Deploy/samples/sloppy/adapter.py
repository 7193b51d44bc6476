#!/usr/bin/python3
"""How not to do it: an adapter over Kafka with the faults that are really made, so that the conformance kit can be seen to
find them. Never copy it; the careful one is ../python/adapter.py. The environment is the same.

Each fault has a name; ONEVISIT_FAULTS (a list with commas, or `none`) leaves only some of them in. Without it all are in:

  commits-early     moves its offset before it has filed, so an order is lost in a crash
  trusts-anybody    does not look at the signature
  dies              takes every message for readable and every member for known
  files-again       files what it is sent, without looking whether it has it
  new-serial        draws another serial for the same act each time
  approves-cancel   answers a cancellation with an approval
  contradicts       decides, and a moment later decides otherwise
"""
import hashlib, hmac, json, os, time, uuid
from confluent_kafka import Consumer, Producer

DEPARTMENT, STATE = os.environ["ONEVISIT_DEPARTMENT"], os.environ["ONEVISIT_STATE"]
KEY = bytes.fromhex(os.environ["ONEVISIT_DEPARTMENT_KEY"])
ORDERS, ANSWERS = f"onevisit.workorders.{DEPARTMENT}", f"onevisit.answers.{DEPARTMENT}"
SIGNED = ("ce_id", "ce_source", "ce_type", "ce_subject", "ce_time", "ce_tenant", "ce_jurisdiction")
ALL = {"commits-early", "trusts-anybody", "dies", "files-again", "new-serial", "approves-cancel", "contradicts"}
FAULTS = set(os.environ["ONEVISIT_FAULTS"].split(",")) if os.environ.get("ONEVISIT_FAULTS") else ALL
REGISTER, CANCELLED = os.path.join(STATE, "register.txt"), os.path.join(STATE, "cancelled.txt")
KNOWN = {"id", "order", "revision", "incarnation", "tenant", "jurisdiction", "caseID", "caseNumber", "workflow",
         "workflowTitle", "itemTitle", "catalogue", "applicant", "fields", "materials", "issuedAt", "admittedAnswers",
         "traceparent"}
assert FAULTS <= ALL | {"none"}, f"unknown faults: {FAULTS - ALL}"


def signature(topic, headers, body):
    lines = "".join(f"{text}\n" for text in [topic] + [headers.get(name, "") for name in SIGNED])
    return hmac.new(KEY, lines.encode() + body, hashlib.sha256).hexdigest()


def lines(path):
    with open(path, "a+") as file:
        file.seek(0)
        return file.read().split()


def note(path, order_id):
    with open(path, "a") as file:
        file.write(order_id + "\n")


def file(order_id):
    while os.path.exists(os.path.join(STATE, "down")):
        time.sleep(0.5)
    if os.path.exists(os.path.join(STATE, "slow")):
        time.sleep(0.5)
    if "files-again" in FAULTS or order_id not in lines(REGISTER):
        note(REGISTER, order_id)


def say(producer, message, headers, body, serial, content):
    serial = str(uuid.uuid4()) if "new-serial" in FAULTS else serial
    text = json.dumps({"caseID": body["caseID"], "order": body["order"]["id"], "serial": serial, **content}).encode()
    answer = {name: headers[name] for name in ("ce_subject", "ce_tenant", "ce_jurisdiction", "traceparent") if name in headers}
    answer |= {"ce_specversion": "1.0", "ce_id": str(uuid.uuid4()), "ce_source": f"/departments/{DEPARTMENT}",
               "ce_type": "onevisit.answer.v1", "content-type": "application/json",
               "ce_time": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())}
    answer["onevisit-signature"] = signature(ANSWERS, answer, text)
    producer.produce(ANSWERS, text, body["caseID"], message.partition(), headers=list(answer.items()))
    producer.flush()


def take(producer, message):
    headers = {name: value.decode() for name, value in message.headers()}
    if "trusts-anybody" not in FAULTS:
        if headers.get("onevisit-signature") != signature(ORDERS, headers, message.value()): return
    if "dies" not in FAULTS and headers["ce_type"] != "onevisit.workorder.v1": return
    body = json.loads(message.value())
    if "dies" in FAULTS: assert set(body) <= KNOWN, f"unknown: {set(body) - KNOWN}"
    order, number = body["order"], body["order"]["id"]
    if number in lines(CANCELLED):
        return say(producer, message, headers, body, number, {"kind": "failed", "isRetryable": False, "detail": "cancelled"})
    file(number)
    if order["kind"] == "cancel" and "approves-cancel" in FAULTS:
        say(producer, message, headers, body, number, {"kind": "approved", "documentNumber": number})
    elif order["kind"] == "cancel":  # it decides at once, so whatever it has filed is decided
        isDecided = order["target"] in lines(REGISTER)
        if not isDecided: note(CANCELLED, order["target"])
        say(producer, message, headers, body, number, {"kind": "tooLate" if isDecided else "cancelled"})
    elif order["kind"] == "fetch":
        say(producer, message, headers, body, number, {"kind": "found", "recordVersion": "1"})
    else:
        say(producer, message, headers, body, number, {"kind": "received", "reference": number})
    if order["kind"] == "verify":
        say(producer, message, headers, body, number + "-decision", {"kind": "confirmed"})
    elif order["kind"] == "do":
        say(producer, message, headers, body, number + "-decision", {"kind": "approved", "documentNumber": number})
        if "contradicts" in FAULTS:
            grounds = {"reason": "changed our mind", "basis": "none", "remedy": "none"}
            say(producer, message, headers, body, number + "-decision", {"kind": "rejected", "grounds": grounds})


def main():
    settings = {"bootstrap.servers": os.environ["ONEVISIT_BROKER"]}
    producer = Producer(settings)
    consumer = Consumer({**settings, "group.id": f"onevisit-adapter-{DEPARTMENT}", "auto.offset.reset": "earliest",
                         "enable.auto.commit": False, "session.timeout.ms": 6000, "fetch.wait.max.ms": 100})
    consumer.subscribe([ORDERS])
    while True:
        message = consumer.poll(1)
        if message is None or message.error(): continue
        if "commits-early" in FAULTS: consumer.commit(message, asynchronous=False)
        try:
            take(producer, message)
        except (ValueError, KeyError, TypeError):
            if "dies" in FAULTS: raise
        if "commits-early" not in FAULTS: consumer.commit(message, asynchronous=False)


if __name__ == "__main__":
    main()
