"""Plays the outside of a trial over HTTP: applicants, an employer, a clerk. Every command carries an idempotency key and is
sent again until it is answered, as a portal does when a gateway or an engine is away."""
import copy, json, threading, time, urllib.error, urllib.request

SAMPLE = "Deploy/samples/application.json"
EMPLOYER = "unified-social-credit-code:91442000MA4UTEST0X"
LEAD = ("human-resources", "11442000MB2C10011A")
PERSONS = 10  # different applicants; the cases are spread over them


class Refused(Exception):
    """The server understood and said no."""


class GaveUp(Exception):
    """The server could not be reached for longer than a trial may take."""


def pdf(title):
    """A small but genuine file: the material store looks at the content."""
    text = f"BT /F1 14 Tf 40 780 Td ({title}) Tj ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
        f"<< /Length {len(text)} >>\nstream\n{text}\nendstream"]
    file, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(file))
        file += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return (f"{file}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
            f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(file)}\n%%EOF\n").encode()


class Portal:
    """One server, and the people who use it."""

    def __init__(self, server, make_token, patience_seconds=300):
        self.server, self.patience = server, patience_seconds
        documents = [f"resident-id:4420001988051200{number:02}" for number in range(PERSONS)]
        self.documents = documents
        self.applicants = [make_token("--role", "portal", "--document", document) for document in documents]
        self.employer = make_token("--role", "portal", "--document", EMPLOYER)
        self.clerk = make_token("--role", "examiner", "--department", LEAD[0], "--organ", LEAD[1])
        with open(SAMPLE, encoding="utf-8") as file:
            self.sample = json.load(file)

    def call(self, token, method, path, body=None, kind="application/json", key=None):
        headers = {"Authorization": f"Bearer {token}", "Accept-Language": "en"}
        if body is not None: headers["Content-Type"] = kind
        if key: headers |= {"Idempotency-Key": key, "Prefer": "wait=20"}
        data = json.dumps(body).encode() if kind == "application/json" and body is not None else body
        deadline = time.monotonic() + self.patience
        while True:
            request = urllib.request.Request(self.server + path, data, headers, method=method)
            try:
                with urllib.request.urlopen(request, timeout=60) as reply:
                    return json.load(reply)
            except urllib.error.HTTPError as error:
                text = error.read().decode(errors="replace")
                if error.code not in (429, 500, 502, 503, 504): raise Refused(f"{method} {path}: {error.code} {text}")
                trouble = f"{error.code} {text}"
            except OSError as error:
                trouble = str(error)
            if time.monotonic() > deadline: raise GaveUp(f"{method} {path}: {trouble}")
            time.sleep(0.5)

    def upload(self, token, title):
        return {"files": [self.call(token, "POST", "/v1/files", pdf(title), kind="application/pdf")]}


class Story:
    """One application from the form to the archive. Four kinds, so that every department has something to do."""

    def __init__(self, portal, run, number):
        self.portal, self.run, self.number, self.kind = portal, run, number, number % 4
        self.token = portal.applicants[number % PERSONS]
        self.attempts, self.done = 0, set()

    def application(self):
        form = copy.deepcopy(self.portal.sample)
        form["applicant"]["documentNumber"] = self.portal.documents[self.number % PERSONS].split(":")[1]
        materials = {"rehabilitation-opinion": self.portal.upload(self.token, "Opinion")}
        situations = form["situations"]
        if self.kind == 0:  # home and device, one proof promised, one replaced by a statement that is checked later
            situations.update({"assistive-device": True, "home-adaptation": True})
        else:
            del form["promises"], form["commitments"]
            situations.update({"assistive-device": False, "home-adaptation": self.kind == 2, "out-of-town": self.kind == 1})
        if self.kind == 1:
            materials["referral-opinion"] = self.portal.upload(self.token, "Referral")
        if self.kind == 2:  # the proof of residence comes from the register of real estate
            materials["household-proof"] = self.portal.upload(self.token, "Household")
        form["materials"] = materials
        return form

    def submit(self):
        reply = self.portal.call(self.token, "POST", "/v1/cases", self.application(), key=f"{self.run}-{self.number}")
        self.case_id = reply["caseID"]

    def progress(self):
        try:
            return self.portal.call(self.token, "GET", f"/v1/cases/{self.case_id}")
        except Refused as error:
            if " 404 " in str(error): return None  # taken, and not yet decided on
            raise

    def step(self, name, token, path, body):
        """Does something once; a refusal means that it was too early."""
        if name in self.done: return
        self.attempts += 1
        try:
            self.portal.call(token, "POST", f"/v1/cases/{self.case_id}/{path}", body,
                             key=f"{self.run}-{self.number}-{name}-{self.attempts}")
            self.done.add(name)
        except Refused:
            if self.attempts > 50: raise

    def advance(self):
        """Looks at the case and does what is due. Returns its stage."""
        case = self.progress()
        if case is None: return "received"
        stage = case["stage"]["stage"]
        if stage == "correction": raise Refused(f"case {self.case_id} was sent back: {case['notices']}")
        if stage == "examination": self.step("accept", self.portal.clerk, "examination", {"finding": "accept"})
        if stage != "inProgress": return stage
        self.step("wages", self.portal.employer, "acts", {"party": "employer", "act": "confirm-wages"})
        checked = [item["status"] for item in case["items"] if item["id"] == "housing-check"]
        # Half of them bring the promised proof while housing is at work, half when only the proof is missing.
        if self.kind == 0 and (self.number % 8 == 0 or checked not in (["waiting"], ["dispatched"], ["received"])):
            if "proof" not in self.done:
                proof = self.portal.upload(self.token, "Household")
                self.step("proof", self.token, "supplies", {"materials": {"household-proof": proof}})
        return stage

    def tell(self, on_stage, should_stop):
        self.submit()
        stage = None
        while stage != "closed" and not should_stop():
            now = self.advance()
            if now != stage: on_stage(self, now)
            stage = now
            time.sleep(1)


class Audience:
    """How far all cases are, for whoever waits for it."""

    def __init__(self, total):
        self.total, self.lock, self.stages, self.failures = total, threading.Lock(), {}, []
        self.stopped = threading.Event()

    def note(self, story, stage):
        with self.lock: self.stages[story.number] = stage

    def count(self, *stages):
        with self.lock: return sum(stage in stages for stage in self.stages.values())

    def play(self, portal, run, workers=24):
        """Begins to tell all stories, some at a time."""
        numbers = iter(range(self.total))

        def work():
            while not self.stopped.is_set():
                with self.lock: number = next(numbers, None)
                if number is None: return
                try:
                    Story(portal, run, number).tell(self.note, self.stopped.is_set)
                except Exception as error:  # told by whoever waits; the other cases go on
                    with self.lock: self.failures.append(f"case {number}: {error}")
                    return

        for _ in range(workers): threading.Thread(target=work, daemon=True).start()
