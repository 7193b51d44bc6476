/// First in, first out, in constant time on average.
struct TicketQueue {
    private var incoming: [TurnSchedule.Ticket] = []
    /// The first comes last.
    private var outgoing: [TurnSchedule.Ticket] = []

    mutating func append(_ ticket: TurnSchedule.Ticket) {
        incoming.append(ticket)
    }

    /// Lets a ticket go before all others.
    mutating func prepend(_ ticket: TurnSchedule.Ticket) {
        outgoing.append(ticket)
    }

    mutating func popFirst() -> TurnSchedule.Ticket? {
        turnOver()
        return outgoing.popLast()
    }

    /// Drops leading tickets that the condition holds for.
    ///
    /// - Returns: whether any ticket is left.
    mutating func skip(while isGone: (TurnSchedule.Ticket) -> Bool) -> Bool {
        turnOver()
        while let first = outgoing.last {
            guard isGone(first) else { return true }
            outgoing.removeLast()
            turnOver()
        }
        return false
    }

    private mutating func turnOver() {
        guard outgoing.isEmpty else { return }
        outgoing = incoming.reversed()
        incoming.removeAll(keepingCapacity: true)
    }
}

/// Lanes in the order in which they lined up, each once.
struct LaneQueue {
    private var names: [String] = []
    private var first = 0
    private var waiting: Set<String> = []

    mutating func append(_ name: String) {
        if waiting.insert(name).inserted { names.append(name) }
    }

    mutating func popFirst() -> String? {
        guard first < names.count else { return nil }
        let name = names[first]
        first += 1
        if first * 2 > names.count {
            names.removeFirst(first)
            first = 0
        }
        waiting.remove(name)
        return name
    }
}
