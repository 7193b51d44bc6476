package import Engine

/// What an audit looked at, and the first thing that is not as it was committed.
package struct AuditReport: Hashable, Sendable {
    package var partitions = 0
    package var events: Int64 = 0
    package var commits: Int64 = 0
    package var cases: Int64 = 0
    package var accesses: Int64 = 0
    /// Rows of items and orders that were compared with the fold of their case's stream; `nil` without a master key.
    package var rows: Int64?
    /// `nil` if everything holds. Nothing was looked at after it.
    package var firstBreak: AuditBreak?

    package init() {}

    package var holds: Bool { firstBreak == nil }
}

package enum AuditBreak: Error, Hashable, Sendable {
    case journal(JournalBreak)
    /// The journal ends before the position that the partition's row names.
    case missingEvents(partition: Int, after: Int64, upTo: Int64)
    /// The partition's row names another chain than its last commit.
    case partitionChain(partition: Int)
    /// The row of a case does not stand where its stream ends.
    case header(caseID: String)
    /// A case of the journal has no row, so that no list shows it.
    case hiddenCase(caseID: String)
    /// A row of the case is not what its stream comes to.
    case row(caseID: String, String)
    /// An order belongs to no case, or is not named after its case.
    case strayOrder(String)
    /// A line of the access log is missing or was changed.
    case accessLog(sequence: Int64)
}

extension AuditBreak: CustomStringConvertible {
    package var description: String {
        switch self {
        case .journal(let found): "\(found)"
        case .missingEvents(let partition, let after, let upTo):
            "partition \(partition): events \(after + 1) to \(upTo) are missing"
        case .partitionChain(let partition): "partition \(partition): its row and its last commit name different chains"
        case .header(let caseID): "case \(caseID): its row does not stand where its stream ends"
        case .hiddenCase(let caseID): "case \(caseID): the journal has it, but its row is missing"
        case .row(let caseID, let what): "case \(caseID): \(what)"
        case .strayOrder(let order): "order \(order): belongs to no case"
        case .accessLog(let sequence): "access log, line \(sequence): missing or changed"
        }
    }
}
