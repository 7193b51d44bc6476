import Messaging
import Orchestration
import Synchronization

/// One check's workplace: an adapter and a department's system of its own, the engine's place in front of it, and a notebook.
package final class Bench: Sendable {
    let file: TrialFile
    let subject: any AdapterSubject
    let line: any AdapterLine
    let book: AnswerBook
    let orders: SampleOrders
    let environment: [String: String]
    private let notes = Mutex<[LocalizedText]>([])

    package init(
        file: TrialFile,
        subject: any AdapterSubject,
        line: any AdapterLine,
        book: AnswerBook,
        environment: [String: String]
    ) {
        self.file = file
        self.subject = subject
        self.line = line
        self.book = book
        orders = SampleOrders(file, prefix: book.prefix)
        self.environment = environment.merging(line.environment) { $1 }
    }

    var findings: [LocalizedText] { notes.withLock(\.self) }

    func note(_ finding: LocalizedText) {
        notes.withLock { if !$0.contains(finding) { $0.append(finding) } }
    }

    func expect(_ condition: Bool, zh: @autoclosure () -> String, en: @autoclosure () -> String) {
        if !condition { note(LocalizedText(zh: zh(), en: en())) }
    }

    func make(_ kind: WorkOrder.Kind = .do, after target: WorkOrderMessage? = nil) -> WorkOrderMessage {
        orders.make(kind, after: target)
    }

    func handles(_ kind: WorkOrder.Kind) -> Bool { file.handles.contains(kind) }

    // MARK: - The adapter

    /// Starts the adapter and waits until it works: a first order is answered.
    func start() async throws {
        try await subject.start(environment)
        let first = make()
        try await send(first)
        try await needAnswers([first], within: file.startSeconds)
    }

    func kill() async { await subject.kill() }

    func restart() async throws {
        await subject.kill()
        try await subject.start(environment)
    }

    func disturb(_ disturbance: Disturbance) async throws {
        try await subject.disturb(disturbance, environment)
    }

    // MARK: - The engine's part

    func send(_ messages: WorkOrderMessage..., as disguise: Parcel.Disguise = .none) async throws {
        for message in messages {
            if disguise == .none || disguise == .unknownMembers { book.expect(message) }
            try await line.send(Parcel(message, as: disguise))
        }
    }

    /// Waits for something, looking often.
    ///
    /// - Returns: whether it came within the time. It stops early if the adapter has ended.
    func wait(seconds: Int, until isSo: () async throws -> Bool) async throws -> Bool {
        let clock = ContinuousClock()
        let deadline = clock.now + .seconds(seconds)
        while clock.now < deadline {
            if try await isSo() { return true }
            if await subject.ending() != nil { break }
            try await Task.sleep(for: .milliseconds(50))
        }
        return try await isSo()
    }
}

/// Ends a check: nothing further can be found out.
struct CheckEnded: Error {
    var finding: LocalizedText
}
