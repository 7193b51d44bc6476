import AdapterKit
import Logging
import Messaging
import Orchestration
import Synchronization

/// A department in memory that notes what is going on in it.
final class ObservedAdapter: DepartmentAdapter {
    struct State {
        var filings: [WorkOrderID: Filing] = [:]
        var filedInOrder: [WorkOrderID] = []
        var working = 0
        var mostWorking = 0
        var acts: [DepartmentAct] = []
        /// Thrown by the next calls that read acts.
        var pollFailures: [AdapterError] = []
        var polls = 0
    }

    let state = Mutex(State())
    let department: DepartmentID = "human-resources"

    func find(_ order: WorkOrderID) async throws(AdapterError) -> Filing? {
        state.withLock { $0.filings[order] }
    }

    func submit(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        state.withLock { state in
            state.working += 1
            state.mostWorking = max(state.mostWorking, state.working)
        }
        for _ in 0..<20 { await Task.yield() }
        return state.withLock { state in
            state.working -= 1
            state.filedInOrder.append(message.order.id)
            let filing = Filing.received(message.order.id, reference: "R\(state.filedInOrder.count)")
            state.filings[message.order.id] = filing
            return filing
        }
    }

    func supplement(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing { try await submit(message) }

    func cancel(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        var filing = try await submit(message)
        filing.response = .cancelled
        return filing
    }

    func acts(after cursor: ActCursor?, limit: Int) async throws(AdapterError) -> [DepartmentAct] {
        try state.withLock { (state) throws(AdapterError) in
            state.polls += 1
            if !state.pollFailures.isEmpty { throw state.pollFailures.removeFirst() }
            let index = cursor.flatMap { Int($0.text) } ?? 0
            return Array(state.acts.dropFirst(index).prefix(limit))
        }
    }

    /// Decides so many orders, numbered from 1 on, two of each case.
    func decide(_ count: Int) {
        state.withLock { state in
            for number in 1...count {
                state.acts.append(
                    DepartmentAct(
                        cursor: ActCursor("\(number)"),
                        caseID: CaseID("case-\(number / 2)"),
                        order: WorkOrderID("order-\(number)"),
                        serial: "A\(number)",
                        content: .approved(Approval(documentNumber: "\(number)"))
                    )
                )
            }
        }
    }
}

extension AdapterRunner {
    /// A runner that does not wait and writes no log.
    convenience init(
        testing adapter: any DepartmentAdapter,
        answers: any AnswerChannel,
        cursors: any CursorStore = InMemoryCursorStore(),
        settings: AdapterRunnerSettings = AdapterRunnerSettings()
    ) {
        self.init(
            adapter: adapter,
            answers: answers,
            cursors: cursors,
            settings: settings,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            clock: VirtualClock()
        )
    }
}

/// Lets other tasks run until the condition holds; the suite's time limit ends it otherwise.
func until(_ condition: () -> Bool) async {
    while !condition() { await Task.yield() }
}
