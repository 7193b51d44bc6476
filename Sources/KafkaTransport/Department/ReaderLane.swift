import Logging
import Messaging
import Synchronization

/// One partition of a group reader: batch after batch, each tried until all of it is done.
final class ReaderLane: Sendable {
    struct Parts: Sendable {
        let reader: GroupReader
        let member: GroupMember
        let client: FetchClient
        let makeBatch: @Sendable ([InboundMessage]) -> any ReaderBatch
    }

    private let partition: Int
    private let parts: Parts
    private let signal = WakeSignal()
    private let isEnding = Mutex(false)
    private let pauseTimer = Mutex<Task<Void, Never>?>(nil)
    private let task = Mutex<Task<Void, Never>?>(nil)

    init(partition: Int, parts: Parts) {
        self.partition = partition
        self.parts = parts
        task.withLock { $0 = Task { await self.run() } }
    }

    /// Lets the attempt that is under way finish and note how far it came; cancels it when it takes longer.
    func end(afterMilliseconds: Int) async {
        isEnding.withLock { $0 = true }
        pauseTimer.withLock { $0 }?.cancel()
        signal.signal()
        guard let task = task.withLock({ $0.take() }) else { return }
        let patience = Task {
            try? await Task.sleep(for: .milliseconds(afterMilliseconds))
            if !Task.isCancelled { task.cancel() }
        }
        await task.value
        patience.cancel()
    }

    private var goesOn: Bool { !isEnding.withLock { $0 } && !Task.isCancelled }

    private func run() async {
        guard let queue = await open() else { return }
        while goesOn {
            do throws(KafkaError) {
                let taken = try queue.take(atMost: parts.reader.limits.batchMessages)
                parts.reader.metrics.count(taken.count, of: parts.reader.channel.topic)
                if taken.isEmpty { await signal.wait() } else { await work(through: taken.map(inbound)) }
            } catch {
                log("a partition cannot be read", error)
                await pause()
            }
        }
        await parts.client.close(queue)
    }

    private func work(through messages: [InboundMessage]) async {
        var batch = parts.makeBatch(messages)
        var committed = 0
        while goesOn {
            let done = min(await batch.attempt(), messages.count)
            if done > committed {
                await commit(messages[done - 1].offset + 1)
                committed = done
            }
            if done == messages.count { return }
            if goesOn { await pause() }
        }
    }

    private func inbound(_ taken: PartitionQueue.Taken) -> InboundMessage {
        let channel = parts.reader.channel
        return InboundMessage(
            channel: channel,
            partition: partition,
            offset: taken.offset,
            source: channel.topic,
            message: taken.message
        )
    }

    /// Waits until the next attempt or until the lane ends.
    private func pause() async {
        let timer = Task { _ = try? await Task.sleep(for: .milliseconds(parts.reader.limits.pauseMilliseconds)) }
        pauseTimer.withLock { $0 = timer }
        if !goesOn { timer.cancel() }
        await withTaskCancellationHandler {
            await timer.value
        } onCancel: {
            timer.cancel()
        }
    }
}

extension ReaderLane {
    /// From where the group says; asked until it is known.
    private func open() async -> PartitionQueue? {
        while goesOn {
            do {
                let limits = parts.reader.limits
                let offsets = try await parts.member.committed(
                    [partition],
                    timeoutMilliseconds: limits.brokerTimeoutMilliseconds
                )
                return try await parts.client.open(
                    topic: parts.reader.channel.topic,
                    partition: partition,
                    offset: offsets[partition],
                    signal: signal
                )
            } catch {
                log("where to read on is not known yet", error)
                await pause()
            }
        }
        return nil
    }

    /// A position that could not be noted is harmless: what was delivered comes again, and a later one covers it.
    private func commit(_ offset: Int64) async {
        do throws(KafkaError) {
            try await parts.member.commit([partition: offset])
        } catch {
            log("a position was not noted", error)
        }
    }

    private func log(_ text: Logger.Message, _ error: any Error) {
        parts.reader.logger.warning(
            text,
            metadata: [
                "topic": "\(parts.reader.channel.topic)", "partition": "\(partition)", "detail": "\(error)",
            ]
        )
    }
}
