import KafkaTransport
import Messaging
import Orchestration

extension TestBroker {
    func source(departments: [DepartmentID] = []) throws -> KafkaCommandSource {
        try KafkaCommandSource(settings: settings, departments: departments, partitions: 4, logger: .quiet)
    }

    func withFeed<Value>(
        partition: Int = 0,
        departments: [DepartmentID] = [],
        positions: [String: Int64] = [:],
        _ body: (any CommandFeed) async throws -> Value
    ) async throws -> Value {
        let source = try source(departments: departments)
        do {
            let feed = try await source.open(partition: partition, positions: positions)
            let value = try await body(feed)
            await source.leave()
            return value
        } catch {
            await source.leave()
            throw error
        }
    }
}

extension CommandFeed {
    func read(_ share: CommandFeedShare, count: Int) async throws -> [InboundMessage] {
        var messages: [InboundMessage] = []
        while messages.count < count {
            let more = try await next(share, limit: min(100, count - messages.count))
            if more.isEmpty { break }
            messages += more
        }
        return messages
    }
}
