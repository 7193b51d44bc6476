import Logging
import Messaging
import Orchestration
import Synchronization

/// Brings one partition's messages from the broker to its owner: commands and answers in two lanes, neither of which waits for
/// the other.
struct Intake: Sendable {
    let partition: Int
    let source: any CommandSource
    let reader: InboundReader
    let post: IntakePost
    let door: PartitionMailbox
    let credit: IntakeCredit
    let clock: any EngineClock
    let outages: OutageDesk
    let logger: Logger
    private let opening = Opening()

    static let messagesPerFetch = 64

    init(
        partition: Int,
        source: any CommandSource,
        reader: InboundReader,
        post: IntakePost,
        door: PartitionMailbox,
        limits: QueueLimits,
        clock: any EngineClock,
        outages: OutageDesk,
        logger: Logger
    ) {
        self.partition = partition
        self.source = source
        self.reader = reader
        self.post = post
        self.door = door
        credit = IntakeCredit(limits)
        self.clock = clock
        self.outages = outages
        self.logger = logger
    }

    func hear(_ news: CommitBoard.News) {
        guard case .acquired(let inputs) = news else { return }
        opening.open(with: inputs)
    }

    func stop() {
        opening.close()
        credit.close()
    }

    /// Waits for the partition, then reads until stopped. The queue outlives doubts about the lease, so one feed lasts for the
    /// whole ownership.
    func run() async {
        var positions: [String: Int64]?
        for await inputs in opening.stream {
            positions = inputs
            break
        }
        guard let positions, !opening.isClosed else { return }
        // The lanes end with the task: whoever stops the intake need not wait for a broker.
        await withDiscardingTaskGroup { group in
            group.addTask { await read(from: positions) }
            await opening.closed()
            group.cancelAll()
        }
        outages.forget(place)
    }

    private func read(from positions: [String: Int64]) async {
        guard let feed = await open(positions) else { return }
        await withDiscardingTaskGroup { group in
            group.addTask {
                await opening.closed()
                await feed.close()
            }
            for share in CommandFeedShare.allCases {
                group.addTask { await runLane(share, feed) }
            }
        }
    }

    private func open(_ positions: [String: Int64]) async -> (any CommandFeed)? {
        var failures = 0
        while !Task.isCancelled {
            do throws(TransportError) {
                let feed = try await source.open(partition: partition, positions: positions)
                note(.reachable)
                return feed
            } catch {
                guard await pause(after: error, failures: &failures) else { return nil }
            }
        }
        return nil
    }

    private func runLane(_ share: CommandFeedShare, _ feed: any CommandFeed) async {
        var failures = 0
        while !Task.isCancelled {
            let room = await credit.room(for: share)
            guard room > 0 else { return }
            do throws(TransportError) {
                let messages = try await feed.next(share, limit: min(room, Self.messagesPerFetch))
                guard !messages.isEmpty else { return }
                if failures > 0 { note(.reachable) }
                failures = 0
                for message in messages {
                    guard await take(message, share) else { return }
                }
            } catch {
                guard await pause(after: error, failures: &failures) else {
                    // What was lost in one lane stops the other one too: a person must look at it.
                    return await feed.close()
                }
            }
        }
    }

    private func note(_ standing: DestinationReach.Standing) {
        outages.note(standing, of: place)
    }

    private var place: OutageDesk.Place { OutageDesk.Place(destination: "intake", partition: partition) }

    /// - Returns: false if it is of no use to try again.
    private func pause(after error: TransportError, failures: inout Int) async -> Bool {
        let metadata: Logger.Metadata = ["partition": "\(partition)"]
        failures += 1
        var pause = GrowingPause.broker.microseconds(after: failures)
        switch error {
        case .closed:
            return false
        case .gone(let detail):
            logger.critical("messages were lost, nothing is read any more: \(detail)", metadata: metadata)
            note(.outage(since: clock.now, detail: detail))
            return false
        case .refused(let detail):
            logger.critical("the broker refuses to hand out messages: \(detail)", metadata: metadata)
            note(.outage(since: clock.now, detail: detail))
            pause = GrowingPause.broker.longestMicroseconds
        case .unavailable(let detail):
            logger.warning("messages cannot be read, trying again: \(detail)", metadata: metadata)
            if failures == IntakePost.failuresUntilOutage { note(.outage(since: clock.now, detail: detail)) }
        }
        await clock.sleep(until: clock.now.adding(microseconds: pause))
        return !Task.isCancelled
    }
}
