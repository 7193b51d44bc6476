import Engine
import Messaging
import Orchestration
import Synchronization

/// Applicants and departments inside the process: as many cases under way as asked for, every order answered at once.
final class BenchLoad: Sendable {
    struct Measured {
        var seconds: Double
        var commandMicroseconds: [Int64]
        var caseMicroseconds: [Int64]
    }

    private struct Progress {
        /// The approved orders of each case under way: an order that is delivered twice counts once.
        var approved: [CaseID: Set<WorkOrderID>] = [:]
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
    /// One permit for each case under way; the first command that fails ends them all.
    private let permits: AsyncThrowingStream<Void, any Error>
    private let permit: AsyncThrowingStream<Void, any Error>.Continuation

    init(log: InProcessLog, workflow: WorkflowReference, cases: Int, inFlight: Int) {
        self.log = log
        self.workflow = workflow
        self.cases = cases
        self.inFlight = inFlight
        (permits, permit) = AsyncThrowingStream.makeStream(of: Void.self)
    }

    /// Submits every case and waits until the last one is concluded.
    func run() async throws -> Measured {
        let start = clock.now
        for _ in 0..<inFlight { permit.yield() }
        var iterator = permits.makeAsyncIterator()
        try await withThrowingDiscardingTaskGroup { group in
            for number in 0..<cases {
                _ = try await iterator.next()
                group.addTask { try await self.submit(number) }
            }
            // Every permit back means that nothing is under way any more.
            for _ in 0..<inFlight { _ = try await iterator.next() }
        }
        let elapsed = clock.now - start
        return progress.withLock {
            Measured(
                seconds: elapsed / .seconds(1),
                commandMicroseconds: $0.commandMicroseconds,
                caseMicroseconds: $0.caseMicroseconds
            )
        }
    }

    var deliveries: [DepartmentID: any WorkOrderDelivery] {
        Dictionary(
            BenchWorkflow.departments.map { department in
                (department, WorkOrderHandler { await self.deliver($0, to: department) })
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

    /// The orders of a stretch side by side, as an adapter's runner works on them.
    private func deliver(
        _ messages: [WorkOrderMessage],
        to department: DepartmentID
    ) async -> [Result<Void, any Error>] {
        await withTaskGroup(of: (Int, Result<Void, any Error>).self) { group in
            for (index, message) in messages.enumerated() {
                group.addTask { (index, await self.deliver(message, to: department)) }
            }
            return await group.reduce(into: Array(repeating: .success(()), count: messages.count)) { results, outcome in
                results[outcome.0] = outcome.1
            }
        }
    }

    /// The engine would send a message that failed again for ever; here the first failure ends the run.
    private func deliver(_ message: WorkOrderMessage, to department: DepartmentID) async -> Result<Void, any Error> {
        do {
            try await answer(message, as: department)
            return .success(())
        } catch {
            permit.finish(throwing: error)
            return .failure(error)
        }
    }

    /// The department files the order and approves it.
    private func answer(_ message: WorkOrderMessage, as department: DepartmentID) async throws {
        let order = message.order.id
        try await append(
            envelope(Answer(order: order, serial: "1", content: .received(reference: "r")), message, department)
        )
        let approval = Approval(documentNumber: "n")
        try await append(envelope(Answer(order: order, serial: "2", content: .approved(approval)), message, department))
        if noteApproval(of: order, in: message.caseID) { permit.yield() }
    }

    /// - Returns: whether it was the case's last one, with which the engine concludes it.
    private func noteApproval(of order: WorkOrderID, in caseID: CaseID) -> Bool {
        progress.withLock { progress in
            progress.approved[caseID, default: []].insert(order)
            guard progress.approved[caseID]?.count == BenchWorkflow.departments.count,
                let started = progress.startedAt.removeValue(forKey: caseID)
            else { return false }
            progress.approved[caseID] = nil
            progress.caseMicroseconds.append((clock.now - started).microseconds)
            return true
        }
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
        switch try await log.append(envelope)?.outcome {
        case .accepted: break
        case .refused(let refusal): throw BenchFault("\(envelope.id) was refused: \(refusal.code.rawValue)")
        case nil: throw BenchFault("\(envelope.id) has no receipt")
        }
        let elapsed = (clock.now - start).microseconds
        progress.withLock { $0.commandMicroseconds.append(elapsed) }
    }
}

extension Duration {
    var microseconds: Int64 {
        components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000
    }
}
