import Synchronization

/// What tasks have noted, in order, and a way to wait for it.
final class Ledger<Entry: Sendable>: Sendable {
    private let noted = Mutex<[Entry]>([])

    var entries: [Entry] { noted.withLock { $0 } }

    func note(_ entry: Entry) {
        noted.withLock { $0.append(entry) }
    }

    /// Polls for up to a minute; whoever expects says then what is missing.
    @discardableResult
    func wait(until isEnough: ([Entry]) -> Bool) async -> [Entry] {
        for _ in 0..<6000 where !isEnough(entries) {
            try? await Task.sleep(for: .milliseconds(10))
        }
        return entries
    }
}
