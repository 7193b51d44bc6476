import AdapterKit
import Messaging
import Orchestration
import Synchronization

/// An answer channel that keeps what it takes, and first fails as it is told.
final class ScriptedChannel: AnswerChannel {
    private struct State {
        var failures: [CommandLogError]
        var attempts: [Answer] = []
        var durable: [Answer] = []
    }

    private let state: Mutex<State>

    init(failures: [CommandLogError] = []) {
        state = Mutex(State(failures: failures))
    }

    func send(_ answer: Answer, for caseID: CaseID) async throws(CommandLogError) -> Receipt? {
        try state.withLock { (state) throws(CommandLogError) in
            state.attempts.append(answer)
            if !state.failures.isEmpty { throw state.failures.removeFirst() }
            state.durable.append(answer)
            return nil
        }
    }

    var attempts: [Answer] { state.withLock { $0.attempts } }
    var durable: [Answer] { state.withLock { $0.durable } }
}

/// An answer channel that holds every answer back until it is opened.
final class HeldChannel: AnswerChannel {
    private struct State {
        var isOpen = false
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Mutex(State())

    var waitingCount: Int { state.withLock { $0.waiting.count } }

    func open() {
        let waiting = state.withLock { state in
            state.isOpen = true
            defer { state.waiting = [] }
            return state.waiting
        }
        for each in waiting { each.resume() }
    }

    func send(_ answer: Answer, for caseID: CaseID) async throws(CommandLogError) -> Receipt? {
        await withCheckedContinuation { continuation in
            let isOpen = state.withLock { state in
                if !state.isOpen { state.waiting.append(continuation) }
                return state.isOpen
            }
            if isOpen { continuation.resume() }
        }
        return nil
    }
}
