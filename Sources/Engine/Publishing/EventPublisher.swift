package import Orchestration

/// Carries what one partition's journal owes to one destination, as a machine.
///
/// Stretches go in the journal's order, one after the other, and the position moves only behind what was delivered without a
/// gap. So a destination is handed, repeats aside, a prefix of the journal; and one that cannot be reached holds up nobody but
/// itself, because every other one has a publisher of its own.
package struct EventPublisher<Message: Sendable>: Sendable {
    package typealias Input = PublisherInput<Message>
    package typealias Action = PublisherAction<Message>
    package typealias Stretch = JournalStretch<Message>

    enum Phase: Sendable {
        /// The partition is not ours.
        case away
        case positioning
        case idle
        case reading
        /// The first messages of the stretch are on their way; how many, and since when.
        case delivering(Stretch, count: Int, since: Timestamp)
        /// The stretch waits for its turn under a limited pace.
        case pacing(Stretch, until: Timestamp)
        case moving(to: Int64, then: Afterwards)
        case waiting(until: Timestamp)
        /// An operator has stopped the destination.
        case held
        case stopped
    }

    /// What follows when the position is saved.
    enum Afterwards: Sendable {
        case rest, read, wait, hold
        case send(Stretch)
    }

    package let settings: PublisherSettings
    /// The destination under which positions are kept.
    package let name: String
    /// Whether a delivery that takes longer than ``PublisherSettings/outageMilliseconds`` means that the destination cannot be
    /// reached. A broker's client never gives up by itself; an adapter may have much to do.
    package let slownessIsOutage: Bool
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
    var pace: PublisherPace
    /// Under a limited pace: when the next message may go.
    var nextTurn = Timestamp.epoch
    var reach = DestinationReach()

    package init(
        name: String,
        settings: PublisherSettings = PublisherSettings(),
        pace: PublisherPace = .free,
        slownessIsOutage: Bool = false
    ) {
        self.name = name
        self.settings = settings
        self.pace = pace
        self.slownessIsOutage = slownessIsOutage
    }

    package var nextTick: Timestamp? {
        switch phase {
        case .waiting(let until), .pacing(_, let until): until
        case .idle: nextPoll
        case .delivering(_, _, let since) where slownessIsOutage && reach.outage == nil: outageAt(since)
        default: nil
        }
    }

    package var isStopped: Bool {
        if case .stopped = phase { true } else { false }
    }

    /// How often in a row something failed.
    package var failureCount: Int { failures }

    /// Whether the destination can be reached, as far as is known.
    package var standing: DestinationReach.Standing { reach.standing }

    package mutating func handle(_ input: Input, at now: Timestamp) -> Action? {
        switch input {
        case .acquired: acquired()
        case .lost: lost()
        case .stop: stop()
        case .news: news()
        case .tick: tick(at: now)
        case .pace(let pace): change(to: pace, at: now)
        case .positioned, .read, .delivered, .moved, .failed:
            isOwner && !isStopping ? progress(input, at: now) : leave()
        }
    }

    func outageAt(_ since: Timestamp) -> Timestamp {
        since.adding(microseconds: settings.outageMilliseconds * 1_000)
    }
}
