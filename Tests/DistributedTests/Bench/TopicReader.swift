import Messaging
import Synchronization

@testable import KafkaTransport

/// Reads whole topics, beside everybody and without a group.
final class TopicReader: Sendable {
    private let client: FetchClient
    private let signal = WakeSignal()
    private let partitions: Int
    private let topics = Mutex<[Channel: [PartitionQueue]]>([:])
    private let read = Mutex<[Channel: [InboundMessage]]>([:])

    init(settings: KafkaSettings, partitions: Int) throws {
        client = try FetchClient(settings: settings, missing: .fromBeginning, logger: .quiet)
        self.partitions = partitions
    }

    func open(_ channels: [Channel]) async throws {
        for channel in channels {
            var queues: [PartitionQueue] = []
            for partition in 0..<partitions {
                queues.append(
                    try await client.open(topic: channel.topic, partition: partition, offset: nil, signal: signal)
                )
            }
            topics.withLock { $0[channel] = queues }
        }
    }

    /// Everything that has come so far.
    func messages(in channel: Channel) throws -> [InboundMessage] {
        for queue in topics.withLock({ $0[channel] ?? [] }) {
            // A broker that is down on purpose is no failure of the reader.
            guard let taken = try? queue.take(atMost: 10_000) else { continue }
            let messages = taken.map {
                InboundMessage(
                    channel: channel,
                    partition: queue.partition,
                    offset: $0.offset,
                    source: channel.topic,
                    message: $0.message
                )
            }
            read.withLock { $0[channel, default: []] += messages }
        }
        return read.withLock { $0[channel] ?? [] }
    }

    func close() async {
        await client.close()
    }
}
