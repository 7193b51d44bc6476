#!/usr/bin/python3
"""Runs a trial of the whole house and lets Deploy/trial-check judge it; started by Deploy/distributed-trial."""
import argparse, ctypes, os, shutil, signal, socket, subprocess, sys, time, urllib.request
sys.path.insert(0, os.path.dirname(__file__))
import portal

DEPARTMENTS = ["human-resources", "natural-resources", "housing"]
SHIPPED = DEPARTMENTS[:2]  # housing is the sample adapter in Python
TAKEOVER_SECONDS = 120  # a group waits for a silent member until its session ends


class Failed(Exception):
    pass


def say(text):
    print(f"distributed-trial: {text}", flush=True)


def die_with_parent():
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG: nothing is left running, however the trial ends


class Child:
    """A process of the house, started, killed and started again."""
    all = []

    def __init__(self, name, arguments, folder, environment=None):
        self.name, self.arguments, self.log = name, arguments, os.path.join(folder, f"{name}.log")
        self.environment, self.process, self.is_wanted = {**os.environ, **(environment or {})}, None, False
        Child.all.append(self)

    def start(self):
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(self.arguments, stdout=log, stderr=log, stdin=subprocess.DEVNULL,
                                            env=self.environment, preexec_fn=die_with_parent)
        self.is_wanted = True
        return self

    def kill(self):
        self.is_wanted = False
        self.process.kill()
        self.process.wait()

    def stop(self):
        self.is_wanted = False
        if self.process is None or self.process.poll() is not None: return
        self.process.terminate()
        try:
            self.process.wait(40)
        except subprocess.TimeoutExpired:
            say(f"{self.name} did not stop when asked; killed")
            self.process.kill()
            self.process.wait()

    def last_words(self):
        with open(self.log, errors="replace") as log: return "".join(log.readlines()[-15:])

    @staticmethod
    def check():
        for child in Child.all:
            if child.is_wanted and child.process.poll() is not None:
                raise Failed(f"{child.name} ended with {child.process.returncode}:\n{child.last_words()}")


def wait(what, seconds, is_so):
    deadline = time.monotonic() + seconds
    while not is_so():
        Child.check()
        if time.monotonic() > deadline: raise Failed(f"{what}: not within {seconds} s")
        time.sleep(0.3)


def free_port():
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        return place.getsockname()[1]


def is_ready(server):
    try:
        return urllib.request.urlopen(server + "/readyz", timeout=5).status == 200
    except OSError:
        return False


def owners():
    """Who holds the partitions, as PostgreSQL has it."""
    done = subprocess.run(["psql", os.environ["ONEVISIT_DATABASE"], "-X", "-A", "-t", "-c",
                           "SELECT DISTINCT owner FROM journal_partition WHERE owner IS NOT NULL"],
                          text=True, stdout=subprocess.PIPE, check=True)
    return done.stdout.split()


class Trial:
    def __init__(self, options):
        self.options, self.folder = options, os.path.abspath(options.folder)
        self.data = os.path.join(self.folder, "data")
        self.shipped = [] if options.samples else SHIPPED
        os.makedirs(self.folder)

    def onevisit(self, *arguments):
        done = subprocess.run([self.options.onevisit, *arguments, "--data", self.data], text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if done.returncode != 0: raise Failed(f"onevisit {' '.join(arguments[:2])}: {done.stderr.strip()}")
        return done.stdout.strip()

    def child(self, name, *arguments, environment=None):
        return Child(name, [self.options.onevisit, *arguments, "--data", self.data], self.folder, environment).start()

    def prepare(self):
        say(self.onevisit("migrate", "--partitions", str(self.options.partitions)))
        self.server = f"http://127.0.0.1:{free_port()}"
        port = ["--port", self.server.rsplit(":", 1)[1]]
        if self.options.embedded or self.options.pull:
            self.child("onevisit", "serve", *port, *(["--without-departments"] if self.options.pull else []))
            self.adapters = {department: self.java(department) for department in DEPARTMENTS if self.options.pull}
            return
        self.broker = self.options.broker or self.mock_broker()
        self.earlier_dead_letters = self.dead_letters()
        kafka = ["--kafka", self.broker]
        if self.options.kafka_properties: kafka += ["--kafka-properties", self.options.kafka_properties]
        self.engines = [self.child(f"engine-{number}", "serve", *kafka, "--only", "engine", "--port", str(free_port()))
                        for number in (1, 2)]
        self.child("gateway", "serve", *kafka, "--only", "gateway", *port)
        self.adapters = {}
        for department in DEPARTMENTS:
            key = {"ONEVISIT_DEPARTMENT_KEY": self.onevisit("department", "key", department)}
            if department in self.shipped:
                self.adapters[department] = self.child(department, "adapter", department, *kafka, environment=key)
            else:
                self.adapters[department] = self.sample(department, key)

    def state(self, department):
        """The folder of a sample adapter."""
        path = os.path.join(self.folder, department)
        os.makedirs(path, exist_ok=True)
        return path

    def sample(self, department, key):
        environment = {**key, "ONEVISIT_BROKER": self.broker, "ONEVISIT_DEPARTMENT": department,
                       "ONEVISIT_STATE": self.state(department)}
        if self.options.kafka_properties: environment["ONEVISIT_KAFKA_PROPERTIES"] = self.options.kafka_properties
        return Child(department, ["/usr/bin/python3", "Deploy/samples/python/adapter.py"], self.folder, environment).start()

    def java(self, department):
        token = self.onevisit("token", "--role", "department", "--department", department, "--account", f"{department}-java")
        environment = {"ONEVISIT_SERVER": self.server, "ONEVISIT_TOKEN": token, "ONEVISIT_DEPARTMENT": department,
                       "ONEVISIT_STATE": self.state(department)}
        return Child(department, ["java", "-cp", ".build/samples/java", "Adapter"], self.folder, environment).start()

    def mock_broker(self):
        mock = Child("mock-broker", [
            self.options.onevisit, "mock-broker", "--partitions", str(self.options.partitions),
            "--departments", ",".join(DEPARTMENTS)], self.folder).start()
        address = lambda: [line.split()[1] for line in open(mock.log) if line.startswith("bootstrap: ")]
        wait("the mock broker's address", 30, address)
        say(f"mock broker at {address()[0]}")
        return address()[0]

    def play(self):
        wait("the gateway", 120, lambda: is_ready(self.server))
        say(f"the API is at {self.server}")
        audience = portal.Audience(self.options.cases)
        make_token = lambda *arguments: self.onevisit("token", *arguments)
        audience.play(portal.Portal(self.server, make_token), "trial", self.options.workers)
        try:
            self.follow(audience)
        finally:
            audience.stopped.set()

    def follow(self, audience):
        begun, told, disturbed = time.monotonic(), 0, self.options.embedded
        deadline = begun + self.options.seconds
        while (closed := audience.count("closed")) < self.options.cases:
            concluded = closed + audience.count("concluded")
            Child.check()
            if audience.failures: raise Failed("\n".join(audience.failures[:10]))
            if time.monotonic() > deadline:
                raise Failed(f"only {concluded} of {self.options.cases} cases concluded, {closed} closed,"
                             f" within {self.options.seconds} s: {audience.stages}")
            if not disturbed and concluded * 2 >= self.options.cases:
                disturbed = True
                self.disturb(concluded)
            if time.monotonic() - begun > told + 10:
                told = time.monotonic() - begun
                say(f"{told:.0f} s: {len(audience.stages)} begun, {concluded} concluded, {closed} closed")
            time.sleep(0.5)
        say(f"all {self.options.cases} cases closed after {time.monotonic() - begun:.0f} s")

    def disturb(self, concluded):
        """An adapter comes back at once, an engine only when the other has taken all its partitions over."""
        adapter = self.adapters[self.options.victim]
        if self.options.pull:
            say(f"{concluded} concluded: SIGKILL to the adapter of {adapter.name}, which starts again")
            adapter.kill()
            adapter.start()
            return
        engine = self.engines[0]
        if len(owners()) < 2: raise Failed(f"the engines do not share the partitions: {owners()}")
        say(f"{concluded} concluded: SIGKILL to {engine.name} and to the adapter of {adapter.name}")
        engine.kill()
        adapter.kill()
        begun = time.monotonic()
        time.sleep(2)
        adapter.start()
        wait(f"{self.engines[1].name} taking over", TAKEOVER_SECONDS, lambda: len(owners()) == 1)
        say(f"{adapter.name} is back; {self.engines[1].name} has all partitions after {time.monotonic() - begun:.0f} s")
        time.sleep(5)
        engine.start()
        say(f"{engine.name} started again")

    def dead_letters(self):
        """How many messages nobody could read. In a house that is only killed, and not lied to, there are none."""
        from confluent_kafka import Consumer, TopicPartition
        settings = {"bootstrap.servers": self.broker, "group.id": "onevisit-trial", "enable.auto.commit": False}
        if self.options.kafka_properties:
            with open(self.options.kafka_properties) as lines:
                settings |= dict(line.strip().split("=", 1) for line in lines if "=" in line and line[0] != "#")
        consumer = Consumer(settings)
        places = [TopicPartition("onevisit.dead-letters", number) for number in range(self.options.partitions)]
        ends = [consumer.get_watermark_offsets(place, timeout=30) for place in places]
        consumer.close()
        return sum(high - low for low, high in ends)

    def judge(self):
        """Everything is stopped first, in order and the broker last: what is judged stands still."""
        for child in reversed(Child.all):
            if child.name != "mock-broker": child.stop()
        if self.options.embedded or self.options.pull: buried = 0
        else: buried = self.dead_letters() - self.earlier_dead_letters
        for child in Child.all: child.stop()
        if buried: raise Failed(f"{buried} messages lie among the dead letters")
        shipped = DEPARTMENTS if self.options.embedded else [] if self.options.pull else self.shipped
        name = "register.tsv" if self.options.pull else "register.sqlite"
        registers = {
            department: os.path.join(self.data, "departments", f"{department}.jsonl") if department in shipped
            else os.path.join(self.state(department), name) for department in DEPARTMENTS}
        arguments = ["Deploy/trial-check", "--cases", str(self.options.cases), "--self-test"]
        for department, path in registers.items(): arguments += ["--register", f"{department}={path}"]
        if subprocess.run(arguments).returncode != 0: raise Failed("the checker found something")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--onevisit", required=True, help="the built executable")
    parser.add_argument("--folder", default=".trial", help="takes everything that the trial writes")
    parser.add_argument("--cases", type=int, default=200)
    parser.add_argument("--partitions", type=int, default=8)
    parser.add_argument("--workers", type=int, default=40, help="applicants at a time")
    parser.add_argument("--seconds", type=int, default=900, help="how long it may take")
    parser.add_argument("--victim", choices=DEPARTMENTS, default="human-resources", help="whose adapter is killed")
    parser.add_argument("--broker", help="host:port of a real broker; without it, a mock")
    parser.add_argument("--kafka-properties", help="client settings for it: TLS, SASL")
    parser.add_argument("--embedded", action="store_true", help="no broker, one process: tries the trial itself")
    parser.add_argument("--pull", action="store_true",
                        help="no broker: one server, and the sample in Java fetches the orders of every department")
    parser.add_argument("--samples", action="store_true", help="the sample in Python stands for every department")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    trial = Trial(options)
    begun = time.monotonic()
    try:
        trial.prepare()
        trial.play()
        trial.judge()
        say(f"passed in {time.monotonic() - begun:.0f} s")
        return 0
    except (Failed, portal.Refused, portal.GaveUp) as error:
        say(f"FAILED: {error}")
        say(f"logs: {trial.folder}/*.log")
        return 1
    finally:
        for child in Child.all:
            if child.process and child.process.poll() is None: child.kill()


if __name__ == "__main__":
    sys.exit(main())
