import Logging
import Messaging
import Orchestration
import Synchronization

/// A trial with a runner around it, and the notebook of the check.
final class ContractBench: Sendable {
    let trial: any AdapterTrial
    let channel = RecordingChannel()
    private let notes = Mutex<[String]>([])

    init(trial: any AdapterTrial) {
        self.trial = trial
    }

    var findings: [String] { notes.withLock { $0 } }

    func expect(_ condition: Bool, _ finding: @autoclosure () -> String) {
        if !condition { notes.withLock { $0.append(finding()) } }
    }

    /// Delivers as after a restart: with a new adapter and a new runner.
    func deliver(_ messages: WorkOrderMessage..., breaking: BrokenAdapter.Fault? = nil) async throws {
        let adapter = try await trial.makeAdapter()
        let runner: AdapterRunner
        if let breaking {
            runner = self.runner(over: BrokenAdapter(inner: adapter, fault: breaking), isDying: true)
        } else {
            runner = self.runner(over: adapter)
        }
        for message in messages {
            do throws(DeliveryError) {
                try await runner.deliver(message)
            } catch {
                // An adapter that is meant to die leaves its delivery unfinished.
                guard error == .interrupted, breaking != nil else { throw error }
            }
        }
    }

    /// Reads all acts as a restarted runner would, without a cursor, and sends them.
    func collectActs() async throws {
        let runner = runner(over: try await trial.makeAdapter())
        var cursor: ActCursor?
        // No check makes more than a few acts: an adapter that gives new ones for ever is stopped here.
        for _ in 0..<50 where try await runner.sendActs(after: &cursor) > 0 {}
    }

    func runner(over adapter: any DepartmentAdapter, isDying: Bool = false) -> AdapterRunner {
        AdapterRunner(
            adapter: adapter,
            answers: channel,
            cursors: InMemoryCursorStore(),
            settings: AdapterRunnerSettings(actsPerPoll: 20),
            logger: Logger(label: "onevisit.adapter-contract") { _ in SwiftLogNoOpLogHandler() },
            clock: VirtualClock(endsInCancellation: isDying)
        )
    }

    func order() -> WorkOrderMessage { trial.order(.do) }

    /// Expects that an order stands in the register exactly so often.
    func expectFilings(_ expected: Int, of message: WorkOrderMessage) async throws {
        let filings = try await trial.filings(of: message.order.id)
        expect(filings == expected, "the register holds the order \(filings) times instead of \(expected)")
    }

    /// Expects one answer to an order, of one of these kinds, however often it was sent.
    func expectOneAnswer(_ kinds: Set<Answer.Kind>, to message: WorkOrderMessage) {
        let answers = Set(channel.answers(to: message.order.id))
        expect(answers.count == 1, "\(answers.count) different answers instead of one: \(Self.list(answers))")
        for answer in answers {
            expect(kinds.contains(answer.kind), "answered '\(answer.kind.rawValue)', expected \(Self.list(kinds))")
        }
    }

    static func list(_ answers: some Sequence<Answer>) -> String {
        answers.map { "\($0.kind.rawValue) (\($0.serial))" }.sorted().joined(separator: ", ")
    }

    static func list(_ kinds: Set<Answer.Kind>) -> String {
        kinds.map { "'\($0.rawValue)'" }.sorted().joined(separator: " or ")
    }
}

/// Keeps every answer, repeats included.
final class RecordingChannel: AnswerChannel {
    private let sent = Mutex<[Answer]>([])

    func send(_ answer: Answer, for caseID: CaseID) async throws(CommandLogError) -> Receipt? {
        sent.withLock { $0.append(answer) }
        return nil
    }

    func answers(to order: WorkOrderID) -> [Answer] {
        sent.withLock { $0.filter { $0.order == order } }
    }

    var all: [Answer] { sent.withLock { $0 } }
}
