import Messaging
package import Orchestration

/// Carries the work orders of one partition to one department, as a machine.
///
/// Stretches go in the journal's order, one after the other, and the position moves only behind what was delivered without a
/// gap. So a department is handed, repeats aside, a prefix of the journal; and a department that cannot be reached holds up
/// nobody but itself, because every other one has a publisher of its own.
package struct EventPublisher: Sendable {
    enum Phase: Sendable {
        /// The partition is not ours.
        case away
        case positioning
        case idle
        case reading
        case delivering(OrderStretch)
        case moving(to: Int64, afterFailure: Bool)
        case waiting(until: Timestamp)
        case stopped
    }

    package let settings: PublisherSettings
    /// The destination under which positions are kept.
    package let name: String
    var phase = Phase.away
    /// Everything up to here was delivered.
    var position: Int64 = 0
    /// Where the journal says we are.
    var savedPosition: Int64 = 0
    /// Whether `position` was read under the present ownership.
    var isPositioned = false
    var hasNews = false
    var isOwner = false
    var isStopping = false
    var failures = 0
    var nextPoll: Timestamp?

    package init(name: String, settings: PublisherSettings = PublisherSettings()) {
        self.name = name
        self.settings = settings
    }

    package var nextTick: Timestamp? {
        switch phase {
        case .waiting(let until): until
        case .idle: nextPoll
        default: nil
        }
    }

    package var isStopped: Bool {
        if case .stopped = phase { true } else { false }
    }

    /// How often in a row something failed.
    package var failureCount: Int { failures }

    package mutating func handle(_ input: PublisherInput, at now: Timestamp) -> PublisherAction? {
        switch input {
        case .acquired: acquired()
        case .lost: lost()
        case .stop: stop()
        case .news: news()
        case .tick: tick(at: now)
        case .positioned, .read, .delivered, .moved, .failed:
            isOwner && !isStopping ? progress(input, at: now) : leave()
        }
    }
}
