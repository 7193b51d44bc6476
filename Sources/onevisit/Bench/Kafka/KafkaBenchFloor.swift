import KafkaTransport
import Logging
import Messaging
import Orchestration
import Synchronization

/// The least that any engine could do: the same messages through the same producers and fetchers, by bare loops that neither look
/// into them nor wait for one another.
final class KafkaBenchFloor: Sendable {
    private let settings: KafkaSettings
    private let partitions: Int
    /// How many requests of a topic are under way at once.
    private let inFlight: Int
    private let logger: Logger
    private let received = Mutex(0)

    private static let messagesPerFetch = 100

    init(settings: KafkaSettings, partitions: Int, inFlight: Int, logger: Logger) {
        self.settings = settings
        self.partitions = partitions
        self.inFlight = inFlight
        self.logger = logger
    }

    private typealias Lanes = [KafkaTraffic.Place: KafkaTail.Lane]

    /// - Parameter warmUp: what goes first and is not measured, so that every client is connected.
    func run(warmUp: KafkaTraffic.Recorded, measured: KafkaTraffic.Recorded) async throws -> KafkaBenchRun {
        let requests = try KafkaRequests(settings: settings, logger: logger)
        let publisher = try KafkaProducer(settings: settings, logger: logger)
        let tails = try Self.readers.map { (try KafkaTail(settings: settings, logger: logger), $0) }
        let lanes = try await open(tails)
        try await play(warmUp, requests, publisher, lanes)
        let meter = KafkaBenchRun.Meter()
        try await play(measured, requests, publisher, lanes)
        let run = meter.read()
        await requests.close()
        await publisher.close()
        for (tail, _) in tails { await tail.close() }
        return run
    }

    /// What each client reads: one for the engine, two for each department, as where the same topics are read in earnest.
    private static var readers: [[Channel]] {
        [KafkaRequests.channels] + BenchWorkflow.departments.flatMap { [[.workOrders($0)], [.receipts($0)]] }
    }

    private func open(_ tails: [(KafkaTail, [Channel])]) async throws -> Lanes {
        try await withThrowingTaskGroup(of: Lanes.self) { group in
            for (tail, channels) in tails {
                group.addTask { try await self.open(channels, with: tail) }
            }
            return try await group.reduce(into: [:]) { lanes, some in lanes.merge(some) { first, _ in first } }
        }
    }

    private func open(_ channels: [Channel], with tail: KafkaTail) async throws -> Lanes {
        var lanes: Lanes = [:]
        for channel in channels {
            for partition in 0..<partitions {
                let end = try await tail.end(of: channel, partition: partition)
                let place = KafkaTraffic.Place(channel: channel, partition: partition)
                lanes[place] = try await tail.open(channel, partition: partition, offset: end)
            }
        }
        return lanes
    }

    private func play(
        _ traffic: KafkaTraffic.Recorded,
        _ requests: KafkaRequests,
        _ publisher: KafkaProducer,
        _ lanes: Lanes
    ) async throws {
        let stall = StallGuard(
            moves: { self.received.withLock { $0 } },
            standing: { "\(self.received.withLock { $0 }) messages came" }
        )
        try await stall.run {
            try await withThrowingDiscardingTaskGroup { group in
                for (place, messages) in traffic.requests.merging(traffic.published, uniquingKeysWith: +) {
                    guard let lane = lanes[place] else { continue }
                    group.addTask { try await self.read(messages.count, from: lane) }
                }
                for (channel, producer) in requests.producers {
                    let messages = traffic.requests.filter { $0.key.channel == channel }
                    group.addTask { try await self.request(messages, through: producer) }
                }
                for (place, batches) in traffic.batches {
                    group.addTask {
                        for batch in batches { try await Self.send(batch, to: place, through: publisher) }
                    }
                }
            }
        }
    }

    private func read(_ count: Int, from lane: KafkaTail.Lane) async throws {
        var remaining = count
        while remaining > 0 {
            let messages = try await lane.next(atMost: min(remaining, Self.messagesPerFetch))
            guard !messages.isEmpty else { return }
            remaining -= messages.count
            received.withLock { $0 += messages.count }
        }
    }

    /// Each alone, the partitions in turn, as they come from many.
    private func request(
        _ messages: [KafkaTraffic.Place: [WireMessage]],
        through producer: KafkaProducer
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            let longest = messages.values.map(\.count).max() ?? 0
            var underWay = 0
            for index in 0..<longest {
                for (place, messages) in messages where index < messages.count {
                    if underWay >= inFlight { try await group.next() }
                    underWay += 1
                    group.addTask { try await Self.send([messages[index]], to: place, through: producer) }
                }
            }
            try await group.waitForAll()
        }
    }

    private static func send(
        _ messages: [WireMessage],
        to place: KafkaTraffic.Place,
        through producer: KafkaProducer
    ) async throws {
        for result in await producer.send(messages, to: place.channel, partition: place.partition) {
            try result.get()
        }
    }
}
