package import Orchestration

/// What a publisher knows of its destination's reachability.
package struct DestinationReach: Hashable, Sendable {
    package enum Standing: Hashable, Sendable {
        /// Nothing was delivered yet under this ownership.
        case unknown
        case reachable
        case outage(since: Timestamp, detail: String)
    }

    private(set) var standing = Standing.unknown
    private var failingSince: Timestamp?

    var outage: Timestamp? {
        if case .outage(let since, _) = standing { since } else { nil }
    }

    /// - Parameter patienceMilliseconds: how long failures must last to count as an outage.
    mutating func failed(_ detail: String, since: Timestamp, at now: Timestamp, patienceMilliseconds: Int64) {
        let first = failingSince ?? since
        failingSince = first
        guard outage == nil, now >= first.adding(microseconds: patienceMilliseconds * 1_000) else { return }
        standing = .outage(since: first, detail: detail)
    }

    /// Nothing can be written for it until somebody has looked at it.
    mutating func broke(_ detail: String, at now: Timestamp) {
        failingSince = failingSince ?? now
        standing = .outage(since: outage ?? now, detail: detail)
    }

    mutating func succeeded() {
        failingSince = nil
        standing = .reachable
    }

    mutating func forget() {
        self = DestinationReach()
    }
}
