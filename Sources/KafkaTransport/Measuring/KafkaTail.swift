import CLibrdkafka
package import Logging
package import Messaging

/// Reads partitions with nothing in front of them: no group, no positions that are kept, no decoding. For measurements.
package final class KafkaTail: Sendable {
    private let client: FetchClient

    /// - Throws: ``TransportError/refused(_:)`` for properties that cannot be set.
    package init(settings: KafkaSettings, logger: Logger) throws(TransportError) {
        client = try FetchClient(settings: settings, missing: .fails, logger: logger)
    }

    /// As it stands in the names of sources.
    package func clusterID(timeoutMilliseconds: Int = 10_000) async throws(TransportError) -> String {
        try await client.clusterID(timeoutMilliseconds: timeoutMilliseconds)
    }

    /// The offset of the message that comes next.
    package func end(
        of channel: Channel,
        partition: Int,
        timeoutMilliseconds: Int = 10_000
    ) async throws(TransportError) -> Int64 {
        try await client.end(of: channel.topic, partition: partition, timeoutMilliseconds: timeoutMilliseconds)
    }

    /// Begins to read.
    package func open(
        _ channel: Channel,
        partition: Int,
        offset: Int64
    ) async throws(TransportError) -> Lane {
        let signal = WakeSignal()
        let queue = try await client.open(topic: channel.topic, partition: partition, offset: offset, signal: signal)
        return Lane(queue: queue, signal: signal)
    }

    package func close() async {
        await client.close()
    }

    /// One partition. One task reads it.
    package struct Lane: Sendable {
        let queue: PartitionQueue
        let signal: WakeSignal

        /// Waits for messages.
        ///
        /// - Returns: an empty array once the task is cancelled.
        package func next(atMost limit: Int) async throws(TransportError) -> [WireMessage] {
            while !Task.isCancelled {
                do throws(KafkaError) {
                    let taken = try queue.take(atMost: limit)
                    guard taken.isEmpty else { return taken.map(\.message) }
                } catch {
                    throw error.transportError
                }
                await signal.wait()
            }
            return []
        }
    }
}
