import Engine
import Foundation
import KafkaTransport
import Messaging
import Orchestration

/// Applicants and departments of a run over Kafka: commands through a gateway's log, answers through the departments' channels.
struct KafkaBenchLoad: Sendable {
    let log: KafkaCommandLog
    let answers: [DepartmentID: KafkaAnswerChannel]
    let workflow: WorkflowReference
    let run: String
    let progress: KafkaBenchProgress
    private let wallClock = SystemClock()

    init(
        log: KafkaCommandLog,
        answers: [DepartmentID: KafkaAnswerChannel],
        workflow: WorkflowReference,
        run: String,
        progress: KafkaBenchProgress
    ) {
        self.log = log
        self.answers = answers
        self.workflow = workflow
        self.run = run
        self.progress = progress
    }

    static func caseID(_ number: Int, of run: String) -> CaseID {
        CaseNaming.caseID(tenant: Bench.tenant, account: "bench-\(run)", idempotencyKey: "\(number)")
    }

    /// Submits the cases, so many under way at once.
    ///
    /// - Returns: once every case is concluded and every department has its receipts.
    func submit(_ numbers: [Int], inFlight: Int) async throws {
        var conclusions = progress.conclusions.makeAsyncIterator()
        try await withThrowingDiscardingTaskGroup { group in
            for (index, number) in numbers.enumerated() {
                if index >= inFlight { _ = try await conclusions.next() }
                group.addTask { try await submit(number) }
            }
            for _ in 0..<min(inFlight, numbers.count) { _ = try await conclusions.next() }
        }
        while try !progress.isComplete() { try await Task.sleep(for: .milliseconds(2)) }
    }

    /// The orders of a stretch side by side, as an adapter's runner works on them.
    func deliver(
        _ messages: [WorkOrderMessage],
        to department: DepartmentID
    ) async -> [Result<Void, any Error>] {
        await withTaskGroup(of: Void.self) { group in
            for message in messages where progress.takes(message) {
                group.addTask {
                    // A failed delivery would be repeated for ever; here the first one ends the run.
                    do { try await answer(message, as: department) } catch { progress.fail(error) }
                }
            }
        }
        return messages.map { _ in .success(()) }
    }

    private func answer(_ message: WorkOrderMessage, as department: DepartmentID) async throws {
        let contents: [Answer.Content] = [.received(reference: "r"), .approved(Approval(documentNumber: "n"))]
        for (index, content) in contents.enumerated() {
            let answer = Answer(order: message.order.id, serial: "\(index + 1)", content: content)
            let envelope = Envelope(
                answer: answer,
                of: department,
                caseID: message.caseID,
                tenant: message.tenant,
                jurisdiction: message.jurisdiction,
                receivedAt: wallClock.now
            )
            progress.sends(answer)
            progress.sends(envelope.key, of: message.caseID)
            _ = try await answers[department]?.send(answer, for: message.caseID)
        }
    }

    private func submit(_ number: Int) async throws {
        let caseID = Self.caseID(number, of: run)
        let person = PersonID("person-\(number)")
        let command = Command.submit(
            Submission(
                workflow: workflow,
                applicant: Person(
                    id: person,
                    name: Sealed("张三"),
                    documentNumber: Sealed("442000190001010000"),
                    phone: Sealed("13800000000")
                ),
                form: Sealed(["name": .text("张三")])
            )
        )
        let key = ReceiptKey(issuer: "client:bench-\(run)", key: "\(number)")
        progress.begins(caseID)
        progress.sends(key, of: caseID)
        _ = try await log.append(
            Envelope(
                id: "submit-\(run)-\(number)",
                tenant: Bench.tenant,
                jurisdiction: Bench.jurisdiction,
                caseID: caseID,
                actor: Actor(role: .portal, account: "bench", person: person),
                command: command,
                key: key,
                fingerprint: Fingerprint.of(command),
                receivedAt: wallClock.now
            )
        )
    }
}
