import Metrics
import Synchronization

/// What the engine measures. Handles are looked up once.
struct EngineMetrics: Sendable {
    let accepted = Counter(label: "onevisit.commands", dimensions: [("outcome", "accepted")])
    let refused = Counter(label: "onevisit.commands", dimensions: [("outcome", "refused")])
    /// Commands whose outcome was known already.
    let repeated = Counter(label: "onevisit.commands", dimensions: [("outcome", "repeated")])
    let eventsRecorded = Counter(label: "onevisit.events.recorded")
    let commitDuration = Timer(label: "onevisit.commit.duration")
    let commitEvents = Recorder(label: "onevisit.commit.events")
    private let owned = OwnedPartitions()

    func note(_ partition: Int, isOwned: Bool) {
        owned.note(partition, isOwned: isOwned)
    }

    func count(_ tally: BatchTally) {
        if tally.accepted > 0 { accepted.increment(by: tally.accepted) }
        if tally.refused > 0 { refused.increment(by: tally.refused) }
        if tally.repeated > 0 { repeated.increment(by: tally.repeated) }
    }

    func note(_ commit: Commit, took duration: Duration) {
        commitDuration.recordNanoseconds(duration.wholeNanoseconds)
        commitEvents.record(commit.events.count)
        eventsRecorded.increment(by: commit.events.count)
    }

    /// Commands of one partition whose outcome is not durable yet.
    static func backlog(of partition: Int) -> Gauge {
        Gauge(label: "onevisit.partition.backlog", dimensions: [("partition", "\(partition)")])
    }

    /// From how many of this process's partitions a destination cannot be reached.
    static func outages(at destination: String) -> Gauge {
        Gauge(label: "onevisit.outages", dimensions: [("destination", destination)])
    }
}

/// The partitions that this process owns.
private final class OwnedPartitions: Sendable {
    private let gauge = Gauge(label: "onevisit.partition.owned")
    private let partitions = Mutex<Set<Int>>([])

    func note(_ partition: Int, isOwned: Bool) {
        let count = partitions.withLock { partitions -> Int? in
            let hasChanged = isOwned ? partitions.insert(partition).inserted : partitions.remove(partition) != nil
            return hasChanged ? partitions.count : nil
        }
        if let count { gauge.record(count) }
    }
}

extension Duration {
    fileprivate var wholeNanoseconds: Int64 {
        let (seconds, overflow) = components.seconds.multipliedReportingOverflow(by: 1_000_000_000)
        return overflow ? .max : seconds &+ components.attoseconds / 1_000_000_000
    }
}
