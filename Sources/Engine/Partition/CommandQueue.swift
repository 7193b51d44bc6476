package import Messaging
package import Orchestration

/// Names one waiting caller; a command that arrives twice has two tickets.
package struct Ticket: Hashable, Sendable, Comparable {
    package var number: UInt64

    package init(_ number: UInt64) {
        self.number = number
    }

    package static func < (left: Ticket, right: Ticket) -> Bool { left.number < right.number }
}

package struct QueuedCommand: Hashable, Sendable {
    package var ticket: Ticket
    package var envelope: Envelope
    /// The command's size, counted once at the door.
    package var sizeBytes: Int
    /// How long the caller waits for the outcome; the command itself waits for as long as it takes.
    package var waitUntil: Timestamp
    /// The caller was told that it may come later.
    var isAnswered = false

    package init(ticket: Ticket, envelope: Envelope, sizeBytes: Int, waitUntil: Timestamp) {
        self.ticket = ticket
        self.envelope = envelope
        self.sizeBytes = sizeBytes
        self.waitUntil = waitUntil
    }
}

/// Commands in order of arrival. One leaves only when its outcome is durable, so that doubt loses nothing: after it the same
/// commands are simply planned again.
package struct CommandQueue: Sendable {
    private var entries: [QueuedCommand] = []
    private var head = 0
    package private(set) var sizeBytes = 0

    package init() {}

    package var count: Int { entries.count - head }
    package var isEmpty: Bool { count == 0 }

    package mutating func append(_ command: QueuedCommand) {
        entries.append(command)
        sizeBytes += command.sizeBytes
    }

    /// The commands that the next commit takes together: the first ones of one tenant, within the limits, at least one.
    package func batch(within limits: QueueLimits, alone: Bool) -> ArraySlice<QueuedCommand> {
        guard let first = entries[head...].first else { return [] }
        var end = head
        var bytes = 0
        while end < entries.count, end - head < (alone ? 1 : limits.batchCommands),
            entries[end].envelope.tenant == first.envelope.tenant
        {
            bytes += entries[end].sizeBytes
            guard end == head || bytes <= limits.batchBytes else { break }
            end += 1
        }
        return entries[head..<end]
    }

    func first(_ number: Int) -> ArraySlice<QueuedCommand> {
        entries[head...].prefix(number)
    }

    package mutating func removeFirst(_ number: Int) -> ArraySlice<QueuedCommand> {
        let end = min(head + max(number, 0), entries.count)
        let removed = entries[head..<end]
        for command in removed { sizeBytes -= command.sizeBytes }
        head = end
        // Moving the rest down only when more than half is empty keeps the cost of each command constant.
        if head > entries.count / 2 {
            entries.removeFirst(head)
            head = 0
        }
        return removed
    }

    /// The earliest instant at which a caller stops waiting.
    package var nextWaitEnd: Timestamp? {
        entries[head...].first { !$0.isAnswered }?.waitUntil
    }

    /// Marks the callers whose wait is over and returns their tickets. Waits are alike, so they end in order of arrival.
    package mutating func endWaits(at now: Timestamp) -> [Ticket] {
        var tickets: [Ticket] = []
        for index in entries[head...].indices {
            guard !entries[index].isAnswered else { continue }
            guard entries[index].waitUntil <= now else { break }
            entries[index].isAnswered = true
            tickets.append(entries[index].ticket)
        }
        return tickets
    }
}
