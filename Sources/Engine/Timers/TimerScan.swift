package import Orchestration

/// Finds the cases of one partition whose clocks are due, as a machine. A wake-up decides nothing: the planner fires what is
/// due, and a case that was woken for nothing is left as it was.
package struct TimerScan: Sendable {
    package enum Action: Hashable, Sendable {
        case scan(limit: Int)
        case wake([DueCase])
    }

    /// A wake-up that did not move its case must not be tried again and again.
    private struct Attempt: Sendable {
        var wakeAt: Timestamp
        var retryAt: Timestamp
        var count: Int
    }

    static let casesPerScan = 256
    static let retry = GrowingPause(firstMilliseconds: 30_000, longestMilliseconds: 3_600_000)
    static let failurePauseMicroseconds: Int64 = 1_000_000

    private var isOwned = false
    private var isScanning = false
    /// The earliest wake-up announced by a commit while a scan was under way.
    private var announced: Timestamp?
    private var scanAt: Timestamp?
    private var underWay: Set<CaseID> = []
    private var attempts: [CaseID: Attempt] = [:]

    /// Rows change only through the owner's commits, which say when the next clock is due. This is the net below.
    private let longestPauseMicroseconds: Int64

    package init(longestPauseMilliseconds: Int64 = 60_000) {
        longestPauseMicroseconds = longestPauseMilliseconds * 1_000
    }

    package var nextTick: Timestamp? { isOwned && !isScanning ? scanAt : nil }

    package mutating func own(at now: Timestamp) {
        isOwned = true
        scanAt = now
    }

    package mutating func lose() {
        isOwned = false
        scanAt = nil
        announced = nil
        attempts.removeAll()
    }

    /// A commit changed these cases.
    package mutating func note(_ headers: [CaseHeader]) {
        for header in headers {
            attempts[header.caseID] = nil
            guard let wakeAt = header.wakeAt else { continue }
            if isScanning { announced = announced.map { min($0, wakeAt) } ?? wakeAt }
            scanAt = scanAt.map { min($0, wakeAt) } ?? wakeAt
        }
    }

    package mutating func tick(at now: Timestamp) -> Action? {
        guard isOwned, !isScanning, let due = scanAt, due <= now else { return nil }
        isScanning = true
        announced = nil
        scanAt = nil
        return .scan(limit: Self.casesPerScan + underWay.count + attempts.count)
    }

    package mutating func found(_ cases: [DueCase], at now: Timestamp) -> Action? {
        isScanning = false
        guard isOwned else { return nil }
        var next = now.adding(microseconds: longestPauseMicroseconds)
        var due: [DueCase] = []
        for found in cases {
            guard found.wakeAt <= now else {
                next = min(next, found.wakeAt)
                break
            }
            if let attempt = attempts[found.caseID], attempt.wakeAt == found.wakeAt, attempt.retryAt > now {
                next = min(next, attempt.retryAt)
            } else if underWay.insert(found.caseID).inserted {
                due.append(found)
            }
        }
        scanAt = min(next, announced ?? next)
        announced = nil
        return due.isEmpty ? nil : .wake(due)
    }

    package mutating func failed(at now: Timestamp) {
        isScanning = false
        guard isOwned else { return }
        scanAt = now.adding(microseconds: Self.failurePauseMicroseconds)
    }

    /// A wake-up left the queue, handled or refused.
    package mutating func concluded(_ wake: DueCase, at now: Timestamp) {
        guard underWay.remove(wake.caseID) != nil, isOwned else { return }
        let earlier = attempts[wake.caseID].map { $0.wakeAt == wake.wakeAt ? $0.count : 0 } ?? 0
        attempts[wake.caseID] = Attempt(
            wakeAt: wake.wakeAt,
            retryAt: now.adding(microseconds: Self.retry.microseconds(after: earlier)),
            count: earlier + 1
        )
        // There may be more than one scan could name.
        if underWay.isEmpty { scanAt = now }
    }
}
