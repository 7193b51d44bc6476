import Logging
import Metrics
import Orchestration
import Synchronization

/// Which destinations this process cannot reach, and the one task that tells the operators' table of it.
final class OutageDesk: Sendable {
    struct Place: Hashable, Sendable {
        var destination: String
        var partition: Int
    }

    fileprivate struct Contents {
        var standings: [Place: DestinationReach.Standing] = [:]
        /// What the table has not been told.
        var untold: Set<Place> = []
        var gauges: [String: Gauge] = [:]
    }

    private let contents = Mutex(Contents())
    private let signal: AsyncStream<Void>
    private let bell: AsyncStream<Void>.Continuation
    private let logger: Logger

    init(logger: Logger) {
        (signal, bell) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        self.logger = logger
    }

    func note(_ standing: DestinationReach.Standing, of place: Place) {
        let change = contents.withLock { contents -> (gauge: Gauge, count: Int)? in
            let before = contents.standings.updateValue(standing, forKey: place) ?? .unknown
            guard before.isOutage != standing.isOutage else { return nil }
            contents.untold.insert(place)
            return contents.figure(of: place.destination)
        }
        guard let change else { return }
        change.gauge.record(change.count)
        tell(standing, of: place)
        bell.yield()
    }

    /// The partition is no longer ours; whoever has it notes what it finds.
    func forget(_ place: Place) {
        let change = contents.withLock { contents -> (gauge: Gauge, count: Int)? in
            guard contents.standings.removeValue(forKey: place)?.isOutage ?? false else { return nil }
            return contents.figure(of: place.destination)
        }
        change?.gauge.record(change?.count ?? 0)
    }

    /// The same for all destinations of a partition whose names are the ones meant.
    func forget(_ partition: Int, where isMeant: (_ destination: String) -> Bool) {
        let places = contents.withLock { contents in
            contents.standings.keys.filter { $0.partition == partition && isMeant($0.destination) }
        }
        for place in places { forget(place) }
    }

    private func tell(_ standing: DestinationReach.Standing, of place: Place) {
        let metadata: Logger.Metadata = ["partition": "\(place.partition)"]
        switch standing {
        case .outage(_, let detail): logger.error("outage at \(place.destination): \(detail)", metadata: metadata)
        case .reachable: logger.info("\(place.destination) can be reached again", metadata: metadata)
        case .unknown: break
        }
    }
}

extension OutageDesk {
    /// Writes every change as it happens, until the task is cancelled.
    func run(_ operations: any DepartmentOperations, clock: any EngineClock) async {
        for await _ in signal {
            do throws(JournalError) {
                try await write(to: operations, at: clock)
            } catch {
                // The next round of the watch tells what is still untold.
                logger.warning("outages cannot be noted: \(error)")
            }
        }
    }

    /// Makes the table agree with what is known here: what a process left open when it died is closed by whoever delivers next.
    func settle(with operations: any DepartmentOperations, clock: any EngineClock) async throws(JournalError) {
        try await write(to: operations, at: clock)
        for outage in try await operations.outages() {
            let place = Place(destination: outage.destination, partition: outage.partition)
            guard contents.withLock({ $0.standings[place] }) == .reachable else { continue }
            try await operations.closeOutage(of: place.destination, partition: place.partition, at: clock.now)
        }
    }

    private func write(to operations: any DepartmentOperations, at clock: any EngineClock) async throws(JournalError) {
        while let (place, standing) = contents.withLock({ $0.next() }) {
            do throws(JournalError) {
                switch standing {
                case .outage(let since, let detail):
                    try await operations.openOutage(
                        Outage(destination: place.destination, partition: place.partition, since: since, detail: detail)
                    )
                case .reachable:
                    try await operations.closeOutage(of: place.destination, partition: place.partition, at: clock.now)
                case .unknown, nil:
                    break
                }
            } catch {
                contents.withLock { _ = $0.untold.insert(place) }
                throw error
            }
        }
    }
}

extension OutageDesk.Contents {
    fileprivate mutating func figure(of destination: String) -> (gauge: Gauge, count: Int) {
        let gauge = gauges[destination] ?? EngineMetrics.outages(at: destination)
        gauges[destination] = gauge
        return (gauge, standings.count { $0.key.destination == destination && $0.value.isOutage })
    }

    fileprivate mutating func next() -> (OutageDesk.Place, DestinationReach.Standing?)? {
        untold.popFirst().map { ($0, standings[$0]) }
    }
}

extension DestinationReach.Standing {
    var isOutage: Bool {
        if case .outage = self { true } else { false }
    }
}
