import Messaging
import Orchestration
import Synchronization

/// One partition's messages as one owner reads them.
final class InMemoryFeed: CommandFeed {
    private struct Contents {
        var positions: [Channel: Int64]
        var isClosed = false
    }

    private let broker: InMemoryBroker
    private let partition: Int
    private let channels: [CommandFeedShare: [Channel]]
    private let contents: Mutex<Contents>

    init(_ broker: InMemoryBroker, partition: Int, departments: [DepartmentID], positions: [String: Int64]) {
        self.broker = broker
        self.partition = partition
        channels = [.commands: [.commands], .answers: departments.map { .answers($0) }]
        var known: [Channel: Int64] = [:]
        for channel in channels.values.joined() {
            known[channel] = positions[InMemoryBroker.source(of: channel)]
        }
        contents = Mutex(Contents(positions: known))
    }

    func next(_ share: CommandFeedShare, limit: Int) async throws(TransportError) -> [InboundMessage] {
        while !Task.isCancelled {
            let version = broker.contents.withLock { $0.version }
            if let found = try read(share, limit: limit) { return found }
            await broker.change(since: version)
        }
        return []
    }

    /// - Returns: `nil` if there is nothing; an empty array once closed.
    private func read(_ share: CommandFeedShare, limit: Int) throws(TransportError) -> [InboundMessage]? {
        try contents.withLock { (contents: inout Contents) throws(TransportError) in
            guard !contents.isClosed else { return [] }
            let found = try broker.contents.withLock { (held: inout InMemoryBroker.Contents) throws(TransportError) in
                if let fault = held.feedFault { throw fault }
                let found = try take(share, limit: limit, from: held, &contents.positions)
                held.handedOut += found.count
                return found
            }
            return found.isEmpty ? nil : found
        }
    }

    private func take(
        _ share: CommandFeedShare,
        limit: Int,
        from held: InMemoryBroker.Contents,
        _ positions: inout [Channel: Int64]
    ) throws(TransportError) -> [InboundMessage] {
        var found: [InboundMessage] = []
        for channel in channels[share] ?? [] {
            let log = held.existing(channel, partition)
            var offset = positions[channel] ?? log.first
            guard offset >= log.first else { throw .gone("\(channel.topic) begins at \(log.first), not at \(offset)") }
            while offset < log.messages.count, found.count < limit {
                found.append(
                    InboundMessage(
                        channel: channel,
                        partition: partition,
                        offset: offset,
                        source: InMemoryBroker.source(of: channel),
                        message: log.messages[Int(offset)]
                    )
                )
                offset += 1
            }
            positions[channel] = offset
        }
        return found
    }

    func close() async {
        contents.withLock { $0.isClosed = true }
        broker.ring()
    }
}
