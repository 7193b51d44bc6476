import Foundation

/// Counts what became of many commands: refusals on standard output as they come, progress on standard error.
struct BulkReport {
    private static let step = 100

    let count: Int
    private var done = 0
    private var pending = 0
    private var refused = 0

    init(count: Int) {
        self.count = count
    }

    mutating func note(done label: String) {
        done += 1
        progress()
    }

    mutating func note(pending label: String) {
        pending += 1
        tell("\(label): taken, its outcome is not known yet")
        progress()
    }

    mutating func note(refused label: String, _ reason: String) {
        refused += 1
        tell("\(label): \(reason)")
        progress()
    }

    /// - Throws: exit code 1 if any was refused.
    func finish() throws {
        tell("\(done) of \(count) done, \(refused) refused, \(pending) not known yet")
        if refused > 0 { throw Exit.findings }
    }

    private func progress() {
        let seen = done + pending + refused
        guard seen.isMultiple(of: Self.step), seen < count else { return }
        FileHandle.standardError.write(Data("\(seen) of \(count)\n".utf8))
    }
}
