import Synchronization

/// What the test department has in its books. It files whatever it is told to, twice if it is told twice.
final class DepartmentRegister: Sendable {
    struct Entry: Hashable {
        var number: String
        var order: String
        var caseNumber: String
        var kind: String
        var target: String?
        var isComplete: Bool
        var answer: String
    }

    struct Decision: Hashable {
        var sequence: Int
        var entry: Entry
        var status: String
    }

    struct State {
        var entries: [Entry] = []
        var stopped: Set<String> = []
        var decisions: [Decision] = []
        var weather = Weather.fair
        var requests = 0
    }

    /// What goes wrong.
    enum Weather: Hashable {
        case fair
        case down
        case busy(retryAfterSeconds: Int)
        /// Files what comes next and then answers 500.
        case failsAfterFiling
        /// Everything rests on an order that has not come.
        case early
        case garbage, huge, redirects, slow, unauthorised, drips
    }

    let state = Mutex(State())

    var weather: Weather {
        get { state.withLock { $0.weather } }
        set { state.withLock { $0.weather = newValue } }
    }

    func filings(of order: String) -> Int {
        state.withLock { $0.entries.count { $0.order == order } }
    }

    func find(_ order: String) -> Entry? {
        state.withLock { state in state.entries.first { $0.order == order } }
    }

    /// - Returns: `nil` for an order that was stopped before it came.
    func file(_ entry: Entry) -> Entry? {
        state.withLock { state in
            guard !state.stopped.contains(entry.order) else { return nil }
            var entry = entry
            entry.number = "F\(state.entries.count + 1)"
            if entry.kind == "cancel", let target = entry.target {
                let isDecided = state.decisions.contains { $0.entry.order == target }
                entry.answer = isDecided ? "late" : "cancelled"
                if !isDecided { state.stopped.insert(target) }
            }
            state.entries.append(entry)
            return entry
        }
    }

    /// Decides on everything that is undecided.
    func decide() {
        state.withLock { state in
            for entry in state.entries where entry.kind == "do" || entry.kind == "verify" {
                guard !state.stopped.contains(entry.order),
                    !state.decisions.contains(where: { $0.entry.order == entry.order })
                else { continue }
                let status = entry.kind == "verify" ? "50" : entry.isComplete ? "20" : "30"
                state.decisions.append(
                    Decision(sequence: state.decisions.count + 1, entry: entry, status: status)
                )
            }
        }
    }

    func decisions(after sequence: Int, limit: Int) -> [Decision] {
        state.withLock { Array($0.decisions.dropFirst(sequence).prefix(limit)) }
    }
}
