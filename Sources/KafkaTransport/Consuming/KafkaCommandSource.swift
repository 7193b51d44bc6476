public import Logging
public import Messaging
public import Orchestration
import Synchronization

/// Commands and answers from Kafka, partition by partition, from positions that PostgreSQL keeps.
///
/// Who owns which partition number, the consumer group says; it is asked about the commands' topic only and never fetches. A
/// second client reads each partition number of every topic from the offset that it is told. So the topics are divided in the
/// same way, and each partition opens on its own.
public final class KafkaCommandSource: CommandSource {
    /// The group that all engines of an installation are members of.
    public static let engineGroup = "onevisit-engine"

    private struct State {
        var member: GroupMember?
        var clusterID: String?
        /// Why the membership ended that `member` stands for.
        var failure: TransportError?
        var isClosed = false
    }

    private let settings: KafkaSettings
    private let departments: [DepartmentID]
    private let partitions: Int
    private let group: String
    private let logger: Logger
    private let client: FetchClient
    private let metrics = TransportMetrics(.consumed)
    private let state = Mutex(State())

    static let clusterTimeoutMilliseconds = 10_000
    static let leaveTimeoutMilliseconds = 30_000

    /// - Parameters:
    ///   - departments: whose answers are read.
    ///   - partitions: how many each topic has.
    /// - Throws: ``TransportError/refused(_:)`` for properties that cannot be set.
    public init(
        settings: KafkaSettings,
        departments: [DepartmentID],
        partitions: Int,
        group: String = KafkaCommandSource.engineGroup,
        logger: Logger
    ) throws(TransportError) {
        self.settings = settings
        self.departments = departments
        self.partitions = partitions
        self.group = group
        self.logger = logger
        client = try FetchClient(settings: settings, missing: .fails, logger: logger)
    }

    /// - Throws: ``TransportError/unavailable(_:)`` when no broker answers within ten seconds; join again later.
    ///   After the stream has ended by itself: what the broker refused.
    public func join() async throws(TransportError) -> AsyncStream<AssignmentChange> {
        _ = try await clusterID()
        let (stream, continuation) = AsyncStream.makeStream(of: AssignmentChange.self)
        try await leaveFailed()
        let logger = logger
        let member = try GroupMember(
            settings: settings,
            group: group,
            topic: Channel.commands.topic,
            logger: logger
        ) { [weak self] change, confirm in
            switch change {
            case .assigned(let partitions): continuation.yield(.init(.assigned(partitions), confirm: confirm))
            case .revoked(let partitions): continuation.yield(.init(.revoked(partitions), confirm: confirm))
            case .lost(let partitions): continuation.yield(.init(.lost(partitions), confirm: confirm))
            case .failed(let error):
                logger.error("the group of engines cannot be joined", metadata: ["detail": "\(error)"])
                self?.state.withLock { $0.failure = $0.failure ?? error }
                continuation.finish()
            case .left: continuation.finish()
            }
        }
        let isSecond = state.withLock { state in
            guard state.member == nil, !state.isClosed else { return true }
            state.member = member
            return false
        }
        if isSecond {
            await member.leave(withinMilliseconds: 0)
            throw .closed
        }
        return stream
    }

    /// A membership that librdkafka has given up is replaced by another one.
    ///
    /// - Throws: what the broker refused, if only a person can mend it.
    private func leaveFailed() async throws(TransportError) {
        let (member, failure) = state.withLock { state -> (GroupMember?, TransportError?) in
            guard let failure = state.failure else { return (nil, nil) }
            state.failure = nil
            return (state.member.take(), failure)
        }
        await member?.leave(withinMilliseconds: 0)
        guard case .unavailable? = failure else {
            if let failure { throw failure }
            return
        }
    }

    /// Gives everything back, leaves the group and closes every feed. The source cannot be used any more.
    public func leave() async {
        let member = state.withLock { state in
            state.isClosed = true
            return state.member.take()
        }
        await member?.leave(withinMilliseconds: Self.leaveTimeoutMilliseconds)
        await client.close()
    }

    public func open(
        partition: Int,
        positions: [String: Int64]
    ) async throws(TransportError) -> any CommandFeed {
        guard (0..<partitions).contains(partition) else {
            throw .refused("there is no partition \(partition); the installation has \(partitions)")
        }
        let feed = KafkaCommandFeed(client: client, clusterID: try await clusterID(), metrics: metrics)
        do throws(TransportError) {
            try await feed.open(.commands, partition: partition, positions: positions)
            for department in departments {
                try await feed.open(.answers(department), partition: partition, positions: positions)
            }
        } catch {
            await feed.close()
            throw error
        }
        return feed
    }

    private func clusterID() async throws(TransportError) -> String {
        if let known = state.withLock(\.clusterID) { return known }
        let id = try await client.clusterID(timeoutMilliseconds: Self.clusterTimeoutMilliseconds)
        state.withLock { $0.clusterID = id }
        return id
    }
}
