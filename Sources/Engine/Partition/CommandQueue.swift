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
    /// The message that brought it, if it came through a feed. Then nobody waits, and it was admitted when it was fetched.
    package var origin: CommandOrigin?
    /// The caller was told that it may come later.
    var isAnswered = false

    package init(
        ticket: Ticket,
        envelope: Envelope,
        sizeBytes: Int,
        waitUntil: Timestamp,
        origin: CommandOrigin? = nil
    ) {
        self.ticket = ticket
        self.envelope = envelope
        self.sizeBytes = sizeBytes
        self.waitUntil = waitUntil
        self.origin = origin
    }

    var hasWaitingCaller: Bool { !isAnswered && waitUntil < .distantFuture }
}

/// Commands in order of arrival. One leaves only when its outcome is durable, so that doubt loses nothing: after it the same
/// commands are simply planned again.
package struct CommandQueue: Sendable {
    private var entries: [QueuedCommand] = []
    private var head = 0
    package private(set) var sizeBytes = 0
    /// How many commands ever left.
    private var removedCount = 0
    private var waitingCallers = 0
    /// Messages that need no decision, each behind the commands that came before it.
    private var marks: [(behind: Int, origin: CommandOrigin)] = []

    package init() {}

    package var count: Int { entries.count - head }
    package var isEmpty: Bool { count == 0 }

    package mutating func append(_ command: QueuedCommand) {
        entries.append(command)
        sizeBytes += command.sizeBytes
        if command.hasWaitingCaller { waitingCallers += 1 }
    }

    /// Notes a message that is dealt with once the commands in front of it are. Behind the same command the last one of a
    /// source says it all, so that a flood of them takes no room while nothing can be committed.
    mutating func mark(_ origin: CommandOrigin) {
        let behind = removedCount + count
        let index = marks.indices.reversed().prefix { marks[$0].behind == behind }
            .first { marks[$0].origin.source == origin.source }
        if let index {
            marks[index].origin.offset = max(marks[index].origin.offset, origin.offset)
        } else {
            marks.append((behind, origin))
        }
    }

    /// The messages that are dealt with once so many more commands are.
    func marks(behind number: Int) -> [CommandOrigin] {
        marks.prefix { $0.behind <= removedCount + number }.map(\.origin)
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
        for command in removed {
            sizeBytes -= command.sizeBytes
            if command.hasWaitingCaller { waitingCallers -= 1 }
        }
        removedCount += end - head
        head = end
        marks.removeFirst(marks(behind: 0).count)
        // Moving the rest down only when more than half is empty keeps the cost of each command constant.
        if head > entries.count / 2 {
            entries.removeFirst(head)
            head = 0
        }
        return removed
    }

    /// The earliest instant at which a caller stops waiting.
    package var nextWaitEnd: Timestamp? {
        waitingCallers > 0 ? entries[head...].first(where: \.hasWaitingCaller)?.waitUntil : nil
    }

    /// Marks the callers whose wait is over and returns their tickets. Waits are alike, so they end in order of arrival.
    package mutating func endWaits(at now: Timestamp) -> [Ticket] {
        var tickets: [Ticket] = []
        guard waitingCallers > 0 else { return tickets }
        for index in entries[head...].indices {
            guard entries[index].hasWaitingCaller else { continue }
            guard entries[index].waitUntil <= now else { break }
            entries[index].isAnswered = true
            waitingCallers -= 1
            tickets.append(entries[index].ticket)
        }
        return tickets
    }
}
