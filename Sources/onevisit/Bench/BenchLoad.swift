import Engine
import Messaging
import Orchestration
import Synchronization

/// Applicants and departments inside the process: as many cases under way as asked for, every order answered at once.
final class BenchLoad: Sendable {
    struct Result {
        var seconds: Double
        var commandMicroseconds: [Int64]
        var caseMicroseconds: [Int64]
    }

    private struct Progress {
        var approvals: [CaseID: Int] = [:]
        var startedAt: [CaseID: ContinuousClock.Instant] = [:]
        var commandMicroseconds: [Int64] = []
        var caseMicroseconds: [Int64] = []
    }

    private let log: InProcessLog
    private let workflow: WorkflowReference
    private let cases: Int
    private let inFlight: Int
    private let clock = ContinuousClock()
    private let wallClock = SystemClock()
    private let progress = Mutex(Progress())
    /// One permit for each case under way.
    private let permits: AsyncStream<Void>
    private let permit: AsyncStream<Void>.Continuation

    init(log: InProcessLog, workflow: WorkflowReference, cases: Int, inFlight: Int) {
        self.log = log
        self.workflow = workflow
        self.cases = cases
        self.inFlight = inFlight
        (permits, permit) = AsyncStream.makeStream(of: Void.self)
    }

    /// Submits every case and waits until the last one is concluded.
    func run() async throws -> Result {
        let start = clock.now
        for _ in 0..<inFlight { permit.yield() }
        var iterator = permits.makeAsyncIterator()
        try await withThrowingDiscardingTaskGroup { group in
            for number in 0..<cases {
                _ = await iterator.next()
                group.addTask { try await self.submit(number) }
            }
            // Every permit back means that nothing is under way any more.
            for _ in 0..<inFlight { _ = await iterator.next() }
        }
        let elapsed = clock.now - start
        return progress.withLock {
            Result(
                seconds: elapsed / .seconds(1),
                commandMicroseconds: $0.commandMicroseconds,
                caseMicroseconds: $0.caseMicroseconds
            )
        }
    }

    var deliveries: [DepartmentID: any WorkOrderDelivery] {
        Dictionary(
            BenchWorkflow.departments.map { department in
                (department, WorkOrderHandler { try await self.answer($0, as: department) })
            },
            uniquingKeysWith: { first, _ in first }
        )
    }

    private func submit(_ number: Int) async throws {
        let caseID = CaseNaming.caseID(tenant: Bench.tenant, account: "bench", idempotencyKey: "\(number)")
        let command = Command.submit(
            Submission(
                workflow: workflow,
                applicant: Person(
                    id: PersonID("person-\(number)"),
                    name: Sealed("张三"),
                    documentNumber: Sealed("442000190001010000"),
                    phone: Sealed("13800000000")
                ),
                form: Sealed(["name": .text("张三")])
            )
        )
        progress.withLock { $0.startedAt[caseID] = clock.now }
        let person = PersonID("person-\(number)")
        try await append(
            Envelope(
                id: "submit-\(number)",
                tenant: Bench.tenant,
                jurisdiction: Bench.jurisdiction,
                caseID: caseID,
                actor: Actor(role: .portal, account: "bench", person: person),
                command: command,
                key: ReceiptKey(issuer: "client:bench", key: "\(number)"),
                fingerprint: Fingerprint.of(command),
                receivedAt: wallClock.now
            )
        )
    }

    /// The department files the order and approves it.
    private func answer(_ message: WorkOrderMessage, as department: DepartmentID) async throws {
        let order = message.order.id
        try await append(
            envelope(Answer(order: order, serial: "1", content: .received(reference: "r")), message, department)
        )
        let approval = Approval(documentNumber: "n")
        try await append(envelope(Answer(order: order, serial: "2", content: .approved(approval)), message, department))
        let isConcluded = progress.withLock { progress in
            let count = progress.approvals[message.caseID, default: 0] + 1
            progress.approvals[message.caseID] = count == BenchWorkflow.departments.count ? nil : count
            guard count == BenchWorkflow.departments.count,
                let started = progress.startedAt.removeValue(forKey: message.caseID)
            else { return false }
            progress.caseMicroseconds.append((clock.now - started).microseconds)
            return true
        }
        if isConcluded { permit.yield() }
    }

    private func envelope(_ answer: Answer, _ message: WorkOrderMessage, _ department: DepartmentID) -> Envelope {
        Envelope(
            answer: answer,
            of: department,
            caseID: message.caseID,
            tenant: message.tenant,
            jurisdiction: message.jurisdiction,
            receivedAt: wallClock.now
        )
    }

    private func append(_ envelope: Envelope) async throws {
        let start = clock.now
        let receipt = try await log.append(envelope)
        if case .refused(let refusal) = receipt?.outcome { throw refusal }
        let elapsed = (clock.now - start).microseconds
        progress.withLock { $0.commandMicroseconds.append(elapsed) }
    }
}

extension Duration {
    var microseconds: Int64 {
        components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000
    }
}
