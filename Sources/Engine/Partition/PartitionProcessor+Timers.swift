import Messaging
import Orchestration

extension PartitionProcessor {
    /// What follows from any input: wake-ups that left the queue are told to the timers, and a scan begins when it is due.
    mutating func follow(_ actions: [PartitionAction], at now: Timestamp) -> [PartitionAction] {
        var remaining: [PartitionAction] = []
        remaining.reserveCapacity(actions.count)
        for action in actions {
            if case .complete(let ticket, _) = action, let wake = wakes.removeValue(forKey: ticket) {
                timers.concluded(wake, at: now)
            } else {
                remaining.append(action)
            }
        }
        if case .scan(let limit) = timers.tick(at: now) {
            // A little of the future is read along, to know when to look again.
            remaining.append(.scanDueCases(until: .distantFuture, limit: limit))
        }
        return remaining
    }

    mutating func wake(_ action: TimerScan.Action?, at now: Timestamp) -> [PartitionAction] {
        guard case .wake(let cases) = action else { return [] }
        return cases.flatMap { due in
            wakeCount += 1
            // The upper half of the numbers belongs to wake-ups, so that they cannot meet a caller's ticket.
            let ticket = Ticket(wakeCount | 1 << 63)
            wakes[ticket] = due
            return enqueue(
                QueuedCommand(
                    ticket: ticket,
                    envelope: Envelope(wake: due, at: now),
                    sizeBytes: 64,
                    waitUntil: .distantFuture
                ),
                at: now
            )
        }
    }

    mutating func scanFailed(at now: Timestamp) -> [PartitionAction] {
        timers.failed(at: now)
        return []
    }
}
