import AdapterKit
import Dispatch
import Foundation
import Logging
import Messaging
import Orchestration
import Synchronization

/// The acts that a department sent us: on disk before the department hears that we have them, and given out in the order in which
/// they came.
final class ActInbox: Sendable {
    enum Outcome: Sendable {
        case stored
        /// Which of the acts contradicts one that came before under the same number.
        case contradicts(Int)
        case full
        case failed
    }

    private struct State {
        var acts: [DepartmentAct] = []
        var places: [String: Int] = [:]
    }

    private let callback: ActsSource.Callback
    private let file: AppendOnlyFile
    private let queue = DispatchQueue(label: "onevisit.connector.acts")
    private let state: Mutex<State>
    private let listener = Mutex<CallbackListener?>(nil)

    init(_ callback: ActsSource.Callback, logger: Logger) throws {
        self.callback = callback
        var state = State()
        let decoder = JSONDecoder()
        file = try AppendOnlyFile(path: callback.store, limitBytes: 8_000_000_000) { line in
            let act = try decoder.decode(DepartmentAct.self, from: Data(line))
            state.places[act.identity] = state.acts.count
            state.acts.append(act)
        }
        self.state = Mutex(state)
        let listener = try CallbackListener(callback, inbox: self, logger: logger)
        self.listener.withLock { $0 = listener }
    }

    func close() {
        listener.withLock { $0 }?.close()
        file.close()
    }

    var port: Int? {
        get async { await listener.withLock { $0 }?.port }
    }

    func acts(after cursor: ActCursor?, limit: Int) async throws(AdapterError) -> [DepartmentAct] {
        if let problem = listener.withLock({ $0 })?.failure { throw .unavailable(problem) }
        let first = cursor.map { Int($0.text) } ?? 0
        guard let first, first >= 0 else { throw .refused("the cursor is not one of this connector's") }
        return state.withLock { Array($0.acts.dropFirst(first).prefix(max(0, limit))) }
    }

    /// Keeps acts, all or none of them. What is known already is not kept twice.
    func store(_ acts: [DepartmentAct]) async -> Outcome {
        await queue.result { [self] () throws(FileError) in
            try state.withLock { (state) throws(FileError) in try keep(acts, in: &state) }
        }.successOr(.failed)
    }

    private func keep(_ acts: [DepartmentAct], in state: inout State) throws(FileError) -> Outcome {
        var fresh: [DepartmentAct] = []
        for (number, act) in acts.enumerated() {
            let known = state.places[act.identity].map { state.acts[$0] } ?? fresh.first { $0.identity == act.identity }
            if let known {
                guard known.answer == act.answer else { return .contradicts(number) }
                continue
            }
            var act = act
            act.cursor = ActCursor("\(state.acts.count + fresh.count + 1)")
            fresh.append(act)
        }
        guard state.acts.count + fresh.count <= callback.maximumActs else { return .full }
        // An encoder's error shows the value it stumbled over, which may be personal: it is not passed on.
        guard let lines = try? fresh.map({ try CanonicalJSON.bytes(of: $0) }) else { return .failed }
        if !lines.isEmpty { try file.append(lines) }
        for act in fresh {
            state.places[act.identity] = state.acts.count
            state.acts.append(act)
        }
        return .stored
    }
}

extension Result {
    fileprivate func successOr(_ other: Success) -> Success {
        (try? get()) ?? other
    }
}

extension DepartmentAct {
    /// Answers are known by order and serial.
    fileprivate var identity: String { "\(order.text.utf8.count):\(order)\(serial)" }
}
