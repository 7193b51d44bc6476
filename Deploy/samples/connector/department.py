#!/usr/bin/python3
"""A department's own system with a REST interface, as one might be: it knows nothing of OneVisit and of Kafka. housing.yaml
beside this file joins it, and nothing else does.

  HOUSING_TOKEN=… ONEVISIT_STATE=FOLDER department.py           serves on a free port of 127.0.0.1, written to FOLDER/port
  ONEVISIT_STATE=FOLDER department.py --register                the order id of every filing, as often as it was filed

What it keeps to, because OneVisit rests on it: what it was told is on disk before it answers; it finds a filing by the
order's id, with the same number and answer every time; decisions stand in a list whose order never changes; a cancellation
of an order that it never got is remembered. It files whatever it is told, twice if it is told twice: to look first is the
connector's part, and the register shows whether it did. Files `down` and `slow` in FOLDER make it so."""
import hmac, json, os, sqlite3, sys, threading, time
from datetime import datetime, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

STATE, ROOT = os.environ["ONEVISIT_STATE"], "/api/v2"
APPROVED, REJECTED = "20", "30"
TABLES = """PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE IF NOT EXISTS filing (number INTEGER PRIMARY KEY, order_number TEXT NOT NULL, case_number TEXT NOT NULL,
        answer TEXT NOT NULL, status TEXT, due REAL);
    CREATE INDEX IF NOT EXISTS filing_order ON filing (order_number);
    CREATE INDEX IF NOT EXISTS filing_due ON filing (due);
    CREATE TABLE IF NOT EXISTS stopped (order_number TEXT PRIMARY KEY);
    CREATE TABLE IF NOT EXISTS decision (sequence INTEGER PRIMARY KEY AUTOINCREMENT, filing INTEGER NOT NULL UNIQUE,
        decided_at TEXT NOT NULL)"""

def has(mark): return os.path.exists(os.path.join(STATE, mark))
def delay(): return 5 if has("slow") else 1
def opened(): return sqlite3.connect(os.path.join(STATE, "department.sqlite"), isolation_level=None, timeout=30,
                                     check_same_thread=False)

class Problem(Exception):
    def __init__(self, status, code): self.status, self.code = status, code

class Books:
    """The register and the decisions. One change at a time, each whole and on disk, or not at all."""
    def __init__(self):
        self.database, self.lock = opened(), threading.Lock()
        self.database.executescript(TABLES)

    def __enter__(self):
        self.lock.acquire()
        self.database.execute("BEGIN IMMEDIATE")
        return self.database.execute

    def __exit__(self, kind, *_):
        try: self.database.execute("ROLLBACK" if kind else "COMMIT")
        finally: self.lock.release()

    def find(self, order):
        with self as run:
            found = run("SELECT number, answer FROM filing WHERE order_number = ? ORDER BY number", (order,)).fetchone()
        if not found: raise Problem(404, "NONE")
        return {"number": f"F{found[0]}", "answer": found[1]}

    def file(self, body):
        order, complete = body["orderNumber"], all(material["state"] == "1" for material in body["materials"])
        row = (order, body["caseNumber"], "accepted", APPROVED if complete else REJECTED, time.time() + delay())
        with self as run:
            if run("SELECT 1 FROM stopped WHERE order_number = ?", (order,)).fetchone(): raise Problem(422, "INVALID")
            return self.enter(run, row)

    def add(self, target, body):
        with self as run:
            known = run("SELECT 1 FROM filing WHERE order_number = ?", (target,)).fetchone()
            if not known: raise Problem(404, "EARLY")  # nothing to add to, so far
            return self.enter(run, (body["orderNumber"], "", "accepted", None, None))

    def cancel(self, body):
        with self as run:
            self.decide(run)
            decided = "SELECT 1 FROM decision JOIN filing ON number = filing WHERE order_number = ?"
            late = run(decided, (body["target"],)).fetchone()
            if not late: run("INSERT OR IGNORE INTO stopped VALUES (?)", (body["target"],))
            return self.enter(run, (body["orderNumber"], "", "late" if late else "cancelled", None, None))

    def enter(self, run, row):
        number = run("INSERT INTO filing (order_number, case_number, answer, status, due) VALUES (?, ?, ?, ?, ?)", row)
        return {"number": f"F{number.lastrowid}", "answer": row[2]}

    def decide(self, run):
        now = time.time()
        run("""INSERT INTO decision (filing, decided_at) SELECT number, ? FROM filing WHERE due <= ?
                   AND number NOT IN (SELECT filing FROM decision)
                   AND order_number NOT IN (SELECT order_number FROM stopped) ORDER BY due""",
            (datetime.fromtimestamp(now, timezone.utc).isoformat(timespec="seconds"), now))

    def decisions(self, after, limit):
        with self as run:
            self.decide(run)
            rows = run("""SELECT sequence, case_number, order_number, status, number, decided_at FROM decision
                              JOIN filing ON number = filing WHERE sequence > ? ORDER BY sequence LIMIT ?""", (after, limit))
            return {"items": [self.entry(*row) for row in rows]}

    def entry(self, sequence, case, order, status, number, decided_at):
        entry = {"sequence": sequence, "caseNumber": case, "orderNumber": order, "status": status, "serial": f"D{number}",
                 "decidedAt": decided_at}
        if status == APPROVED: return entry | {"document": {"number": f"No. {number}", "approved": True}}
        return entry | {"grounds": {"reason": "材料不齐 a material is missing", "basis": "Service guide, section 2"}}

class Interface(BaseHTTPRequestHandler):
    protocol_version, wbufsize, disable_nagle_algorithm = "HTTP/1.1", -1, True

    def do_GET(self): self.answer(lambda path, query, _: (
        BOOKS.decisions(int(query.get("after", "0")), int(query["limit"])) if path == ["decisions"]
        else BOOKS.find(path[1]) if len(path) == 2 and path[0] == "filings" else None))

    def do_POST(self): self.answer(lambda path, _, body: (
        BOOKS.file(body) if path == ["filings"] else BOOKS.cancel(body) if path == ["cancellations"]
        else BOOKS.add(path[1], body) if len(path) == 3 and path[::2] == ["filings", "materials"] else None))

    def answer(self, work):
        document = self.rfile.read(int(self.headers.get("content-length", 0)))  # also where it is of no use: the next follows
        try:
            shown = self.headers.get("authorization", "").encode()
            if not hmac.compare_digest(shown, f"Bearer {TOKEN}".encode()): raise Problem(401, "WHO")
            if has("down"): raise Problem(503, "BUSY")
            if document and has("slow"): time.sleep(0.5)
            url = urlsplit(self.path)
            query = {name: values[0] for name, values in parse_qs(url.query).items()}
            path = [unquote(part) for part in url.path.removeprefix(ROOT).split("/")[1:]]
            data = work(path, query, json.loads(document or b"null"))
            if data is None: raise Problem(404, "NONE")
            self.reply(200, {"code": "0", "data": data})
        except Problem as problem: self.reply(problem.status, {"code": problem.code})
        except (ValueError, KeyError, TypeError): self.reply(400, {"code": "INVALID"})

    def reply(self, status, content):
        bytes = json.dumps(content).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(bytes)))
        if status == 503: self.send_header("Retry-After", "1")
        self.end_headers()
        self.wfile.write(bytes)

    def log_request(self, code="-", size="-"): pass  # addresses carry order ids, nothing else; errors are still told

if __name__ == "__main__":
    if sys.argv[1:] == ["--register"]:
        if has("department.sqlite"):
            for (order,) in opened().execute("SELECT order_number FROM filing ORDER BY number"): print(order)
        sys.exit()
    TOKEN, BOOKS, server = os.environ["HOUSING_TOKEN"], Books(), ThreadingHTTPServer(("127.0.0.1", 0), Interface)
    with open(os.path.join(STATE, "port.part"), "w") as port: port.write(str(server.server_port))
    os.replace(os.path.join(STATE, "port.part"), os.path.join(STATE, "port"))
    server.serve_forever()
