import Messaging
import Orchestration

extension PartitionProcessor {
    mutating func start() -> [PartitionAction] {
        guard case .closed = phase else { return [] }
        phase = .opening
        return [.open]
    }

    mutating func opened(_ opening: PartitionOpening, at now: Timestamp) -> [PartitionAction] {
        guard case .opening = phase else { return [] }
        if isStopping { return release(epoch: opening.epoch) }
        if opening.opensWithoutCommit >= settings.openingsUntilSuspicion {
            suspected = settings.suspectedCommands
            suspect = opening.suspect.flatMap { survived.contains($0) ? nil : $0 }
        }
        let head = PartitionHead(
            partition: partition,
            epoch: opening.epoch,
            position: opening.position,
            chain: opening.chain
        )
        phase = .idle(head)
        let news: [PartitionAction] = [
            .report(.opened(epoch: opening.epoch, position: opening.position)),
            .acquired(inputs: opening.inputs),
        ]
        positions.open(with: opening.inputs)
        timers.own(at: now)
        return news + next(at: now)
    }

    /// The lease is in doubt: whatever was planned under it is forgotten, the commands are not.
    mutating func failed(_ error: JournalError, at now: Timestamp) -> [PartitionAction] {
        cache.removeAll()
        timers.lose()
        if isStopping {
            phase = .stopped
            return refuseAll(.shuttingDown) + [.lost, .stopped]
        }
        switch error {
        case .incompatible(let reason):
            return halt(reason)
        case .broken(let reason) where suspected > 0:
            // Tried alone, it was this command: it is set apart, and the others go on.
            condemned = queue.batch(within: settings.queue, alone: true).first.map(\.envelope.suspectName)
            return openAgain(after: .broken(reason), at: now)
        case .broken(let reason):
            suspected = settings.suspectedCommands
            return openAgain(after: .broken(reason), at: now)
        case .fenced, .outcomeUnknown, .unavailable, .invalidCursor:
            return openAgain(after: error, at: now)
        }
    }

    private mutating func openAgain(after error: JournalError, at now: Timestamp) -> [PartitionAction] {
        let growing = GrowingPause(
            firstMilliseconds: settings.firstBackoffMilliseconds,
            longestMilliseconds: settings.longestBackoffMilliseconds
        )
        var pause = growing.microseconds(after: failures)
        if error == .fenced { pause = max(pause, settings.sessionTimeoutMilliseconds * 1_000) }
        failures += 1
        phase = .waiting(until: now.adding(microseconds: pause))
        return [.lost, .report(.doubt(error))]
    }

    private mutating func halt(_ reason: String) -> [PartitionAction] {
        phase = .halted
        let callers = refuseAll(.unavailable(retryAfterSeconds: settings.retryAfterSeconds))
        return callers + [.lost, .report(.halted(reason)), .stopped]
    }

    mutating func tick(at now: Timestamp) -> [PartitionAction] {
        let late = queue.endWaits(at: now).map { ticket in
            let error = CommandLogError.unavailable(retryAfterSeconds: settings.retryAfterSeconds)
            return PartitionAction.complete(ticket, .failure(error))
        }
        guard case .waiting(let until) = phase, until <= now else { return late }
        phase = .opening
        return late + [.open]
    }

    /// What is in flight is finished first: its callers deserve their outcome.
    mutating func stop() -> [PartitionAction] {
        isStopping = true
        switch phase {
        case .closed, .waiting:
            phase = .stopped
            return refuseAll(.shuttingDown) + [.stopped]
        case .idle(let head), .loading(let head, _):
            return refuseAll(.shuttingDown) + release(epoch: head.epoch)
        case .noting, .opening, .committing, .releasing, .stopped, .halted:
            return []
        }
    }

    mutating func release(epoch: Int64) -> [PartitionAction] {
        phase = .releasing
        timers.lose()
        return refuseAll(.shuttingDown) + [.lost, .release(epoch: epoch)]
    }

    mutating func released() -> [PartitionAction] {
        guard case .releasing = phase else { return [] }
        phase = .stopped
        return [.stopped]
    }

    func completion(_ command: QueuedCommand, _ result: Result<Receipt?, CommandLogError>) -> [PartitionAction] {
        command.isAnswered ? [] : [.complete(command.ticket, result)]
    }

    mutating func refuseAll(_ error: CommandLogError) -> [PartitionAction] {
        queue.removeFirst(queue.count).flatMap { completion($0, .failure(error)) }
    }
}
