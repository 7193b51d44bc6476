import KafkaTransport
import Messaging
import Orchestration
import Synchronization

/// Every message of a run as it went over the wire, so that the floor can send the very same ones.
final class KafkaTraffic: Sendable {
    struct Place: Hashable {
        var channel: Channel
        var partition: Int
    }

    struct Recorded {
        /// Commands and answers, each sent alone and waited for by whoever sent it.
        var requests: [Place: [WireMessage]] = [:]
        /// What the engine published, in the batches in which it was handed to the producer.
        var batches: [Place: [[WireMessage]]] = [:]

        var published: [Place: [WireMessage]] { batches.mapValues { $0.flatMap { $0 } } }
        var inCount: Int { requests.values.reduce(0) { $0 + $1.count } }
        var outCount: Int { published.values.reduce(0) { $0 + $1.count } }
        var batchCount: Int { batches.values.reduce(0) { $0 + $1.count } }
    }

    private let recorded = Mutex(Recorded())

    /// What was recorded since the last call.
    func take() -> Recorded {
        recorded.withLock { recorded in
            defer { recorded = Recorded() }
            return recorded
        }
    }

    func note(_ inbound: [InboundMessage]) {
        recorded.withLock { recorded in
            for message in inbound {
                let place = Place(channel: message.channel, partition: message.partition)
                recorded.requests[place, default: []].append(message.message)
            }
        }
    }

    func note(_ batch: [WireMessage], to channel: Channel, partition: Int) {
        recorded.withLock {
            $0.batches[Place(channel: channel, partition: partition), default: []].append(batch)
        }
    }
}

extension KafkaTraffic.Recorded {
    /// What each partition of each topic holds of it.
    var bytes: [KafkaTraffic.Place: Int] {
        requests.merging(published) { $0 + $1 }.mapValues { $0.reduce(0) { $0 + $1.sizeBytes } }
    }

    static func + (first: Self, second: Self) -> Self {
        Self(
            requests: first.requests.merging(second.requests) { $0 + $1 },
            batches: first.batches.merging(second.batches) { $0 + $1 }
        )
    }
}

/// A sink that notes what arrived.
struct RecordingSink: MessageSink {
    let sink: any MessageSink
    let traffic: KafkaTraffic

    func send(
        _ messages: [WireMessage],
        to channel: Channel,
        partition: Int
    ) async -> [Result<Void, TransportError>] {
        let results = await sink.send(messages, to: channel, partition: partition)
        let arrived = zip(messages, results).compactMap { message, result in
            if case .success = result { message } else { nil }
        }
        if !arrived.isEmpty { traffic.note(arrived, to: channel, partition: partition) }
        return results
    }
}

/// A source that notes what came, and begins behind whatever the topics held before the run.
struct RecordingSource: CommandSource {
    let source: any CommandSource
    let traffic: KafkaTraffic
    /// For each partition, where to begin, by the source's name.
    let ends: [[String: Int64]]

    func join() async throws(TransportError) -> AsyncStream<AssignmentChange> { try await source.join() }

    func leave() async { await source.leave() }

    func open(
        partition: Int,
        positions: [String: Int64]
    ) async throws(TransportError) -> any CommandFeed {
        let feed = try await source.open(
            partition: partition,
            positions: ends[partition].merging(positions) { max($0, $1) }
        )
        return RecordingFeed(feed: feed, traffic: traffic)
    }
}

private struct RecordingFeed: CommandFeed {
    let feed: any CommandFeed
    let traffic: KafkaTraffic

    func next(_ share: CommandFeedShare, limit: Int) async throws(TransportError) -> [InboundMessage] {
        let messages = try await feed.next(share, limit: limit)
        traffic.note(messages)
        return messages
    }

    func close() async { await feed.close() }
}
