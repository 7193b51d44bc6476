import Logging
import Messaging
import Synchronization

/// A batch on its way through a consumer.
protocol ReaderBatch: Sendable {
    /// Tries once what is not done.
    ///
    /// - Returns: how many leading messages need not be tried again.
    mutating func attempt() async -> Int
}

/// Reads one topic as a member of a group: a lane for each partition that is this member's, from where the group says it is to
/// be read on, or from its beginning.
struct GroupReader: Sendable {
    let settings: KafkaSettings
    let group: String
    let channel: Channel
    let limits: KafkaConsumerLimits
    let logger: Logger
    let metrics = TransportMetrics(.consumed)

    /// Reads until the task is cancelled or the broker refuses for good.
    func run(
        _ makeBatch: @escaping @Sendable ([InboundMessage]) -> any ReaderBatch
    ) async throws(TransportError) {
        let client = try FetchClient(settings: settings, missing: .fromBeginning, logger: logger)
        let (changes, continuation) = AsyncStream.makeStream(of: MemberChange.self)
        let member: GroupMember
        do throws(TransportError) {
            member = try GroupMember(settings: settings, group: group, topic: channel.topic, logger: logger) {
                continuation.yield(MemberChange(change: $0, confirm: $1))
                if $0 == .left { continuation.finish() }
            }
        } catch {
            await client.close()
            throw error
        }
        let lane = ReaderLane.Parts(reader: self, member: member, client: client, makeBatch: makeBatch)
        // A task of its own: a cancelled one could not read the changes, of which the last one matters most.
        let loop = Task { await follow(changes, lane) }
        let failure = await withTaskCancellationHandler {
            await loop.value
        } onCancel: {
            Task { await member.leave(withinMilliseconds: limits.leaveMilliseconds) }
        }
        await client.close()
        if let failure { throw failure }
    }

    private func follow(_ changes: AsyncStream<MemberChange>, _ parts: ReaderLane.Parts) async -> TransportError? {
        var lanes: [Int: ReaderLane] = [:]
        var failure: TransportError?
        for await change in changes {
            switch change.change {
            case .assigned(let partitions):
                for partition in partitions where lanes[partition] == nil {
                    lanes[partition] = ReaderLane(partition: partition, parts: parts)
                }
            case .revoked(let partitions):
                await end(partitions, of: &lanes, afterMilliseconds: limits.finishMilliseconds)
            case .lost(let partitions):
                logger.warning("partitions were given to another member", metadata: ["topic": "\(channel.topic)"])
                await end(partitions, of: &lanes, afterMilliseconds: 0)
            case .failed(let error):
                failure = failure ?? error
                Task { await parts.member.leave(withinMilliseconds: limits.leaveMilliseconds) }
            case .left:
                await end(Array(lanes.keys), of: &lanes, afterMilliseconds: 0)
            }
            change.confirm()
        }
        return failure
    }

    private func end(_ partitions: [Int], of lanes: inout [Int: ReaderLane], afterMilliseconds: Int) async {
        let ending = partitions.compactMap { lanes.removeValue(forKey: $0) }
        await withTaskGroup { group in
            for lane in ending {
                group.addTask { await lane.end(afterMilliseconds: afterMilliseconds) }
            }
        }
    }
}

private struct MemberChange: Sendable {
    let change: GroupMember.Change
    let confirm: @Sendable () -> Void
}
