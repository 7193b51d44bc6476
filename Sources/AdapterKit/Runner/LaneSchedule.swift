/// Who may work now: one at a time per lane, in the order of arrival, and a bounded number over all lanes.
///
/// Everything about one filed order (its `do`, later materials, its cancellation, the department's acts) shares a lane.
struct LaneSchedule {
    typealias Ticket = Int

    private let limit: Int
    private var active = 0
    private var lanes: [String: Lane] = [:]
    private var laneOfTicket: [Ticket: String] = [:]
    private var ready = TicketQueue()

    private struct Lane {
        /// Ready or active.
        var head: Ticket
        var isActive = false
        var waiting = TicketQueue()
    }

    init(limit: Int) {
        self.limit = max(1, limit)
    }

    /// Lines a ticket up.
    ///
    /// - Returns: the tickets that may work from now on.
    mutating func enter(_ ticket: Ticket, lane name: String) -> [Ticket] {
        laneOfTicket[ticket] = name
        if lanes[name] == nil {
            lanes[name] = Lane(head: ticket)
            ready.append(ticket)
        } else {
            lanes[name]?.waiting.append(ticket)
        }
        return admit()
    }

    /// Ends a ticket's work, or its waiting.
    ///
    /// - Returns: the tickets that may work from now on.
    mutating func leave(_ ticket: Ticket) -> [Ticket] {
        guard let name = laneOfTicket.removeValue(forKey: ticket), var lane = lanes[name] else { return [] }
        // A ticket that leaves while it waits stays in its queue and is skipped when its turn comes.
        guard lane.head == ticket else { return [] }
        if lane.isActive { active -= 1 }
        var next = lane.waiting.popFirst()
        while let candidate = next, laneOfTicket[candidate] == nil { next = lane.waiting.popFirst() }
        if let next {
            lane.head = next
            lane.isActive = false
            lanes[name] = lane
            ready.append(next)
        } else {
            lanes[name] = nil
        }
        return admit()
    }

    private mutating func admit() -> [Ticket] {
        var admitted: [Ticket] = []
        while active < limit, let ticket = ready.popFirst() {
            guard let name = laneOfTicket[ticket] else { continue }
            lanes[name]?.isActive = true
            active += 1
            admitted.append(ticket)
        }
        return admitted
    }
}

/// First in, first out, in constant time on average.
private struct TicketQueue {
    private var incoming: [LaneSchedule.Ticket] = []
    private var outgoing: [LaneSchedule.Ticket] = []

    mutating func append(_ ticket: LaneSchedule.Ticket) {
        incoming.append(ticket)
    }

    mutating func popFirst() -> LaneSchedule.Ticket? {
        if outgoing.isEmpty {
            outgoing = incoming.reversed()
            incoming.removeAll(keepingCapacity: true)
        }
        return outgoing.popLast()
    }
}
