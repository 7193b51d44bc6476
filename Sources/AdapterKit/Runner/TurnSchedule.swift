/// Who may work next: one at a time per lane, and a bounded number over all lanes.
///
/// A lane is a case. Everything that a case asks of this department goes in the journal's order, because orders of one case
/// rest on each other: a cancellation and the order that takes its place, an order and the material that came for it. Between
/// cases there is no order to keep, so an order that fails or waits holds up its own case and no other.
///
/// The department's acts share the lanes, so that an act is not told before the filing that it is about; but they do not need
/// the department's system any more: they have a bound of their own and pass by orders that have not begun.
struct TurnSchedule {
    typealias Ticket = Int

    enum Work: Hashable {
        case order, act
    }

    private struct Lane {
        var holder: Ticket?
        var orders = TicketQueue()
        var acts = TicketQueue()
    }

    /// How many orders may be worked on at once. What is under way beyond a lowered bound is not stopped.
    private(set) var orderLimit: Int
    private let actLimit: Int
    private var lanes: [String: Lane] = [:]
    private var places: [Ticket: (lane: String, work: Work)] = [:]
    private var lanesWithOrders = LaneQueue()
    private var lanesWithActs = LaneQueue()
    private(set) var workingOrders = 0
    private var workingActs = 0

    init(limit: Int) {
        orderLimit = max(1, limit)
        actLimit = max(1, limit)
    }

    /// Lines a ticket up.
    ///
    /// - Returns: the tickets that may work from now on.
    mutating func enter(_ ticket: Ticket, lane name: String, for work: Work) -> [Ticket] {
        places[ticket] = (name, work)
        switch work {
        case .order: lanes[name, default: Lane()].orders.append(ticket)
        case .act: lanes[name, default: Lane()].acts.append(ticket)
        }
        return admitFrom(name)
    }

    /// Ends a ticket's work, or its waiting.
    ///
    /// - Returns: the tickets that may work from now on.
    mutating func leave(_ ticket: Ticket) -> [Ticket] {
        guard let place = places.removeValue(forKey: ticket) else { return [] }
        // A ticket that leaves while it waits stays in its queue and is skipped when its turn comes.
        guard lanes[place.lane]?.holder == ticket else { return [] }
        release(place)
        return admitFrom(place.lane)
    }

    /// Gives the place of a working order back: it stays the first of its lane, and its lane lines up behind the others.
    ///
    /// - Returns: the tickets that may work from now on.
    mutating func stepBack(_ ticket: Ticket) -> [Ticket] {
        guard let place = places[ticket], lanes[place.lane]?.holder == ticket else { return [] }
        release(place)
        lanes[place.lane]?.orders.prepend(ticket)
        return admitFrom(place.lane)
    }

    /// - Returns: the tickets that may work from now on.
    mutating func setOrderLimit(_ limit: Int) -> [Ticket] {
        orderLimit = max(1, limit)
        return admit()
    }

    private mutating func release(_ place: (lane: String, work: Work)) {
        lanes[place.lane]?.holder = nil
        switch place.work {
        case .order: workingOrders -= 1
        case .act: workingActs -= 1
        }
    }
}

extension TurnSchedule {
    /// Lines a lane up if it is free and has somebody waiting; forgets it if nobody is left.
    private mutating func admitFrom(_ name: String) -> [Ticket] {
        guard var lane = lanes[name], lane.holder == nil else { return admit() }
        let hasOrder = lane.orders.skip(while: { places[$0] == nil })
        let hasAct = lane.acts.skip(while: { places[$0] == nil })
        lanes[name] = hasOrder || hasAct ? lane : nil
        if hasOrder { lanesWithOrders.append(name) }
        if hasAct { lanesWithActs.append(name) }
        return admit()
    }

    private mutating func admit() -> [Ticket] {
        var admitted: [Ticket] = []
        while workingActs < actLimit, let name = lanesWithActs.popFirst() {
            guard lanes[name]?.holder == nil, let ticket = take(\.acts, from: name) else { continue }
            workingActs += 1
            admitted.append(ticket)
        }
        while workingOrders < orderLimit, let name = lanesWithOrders.popFirst() {
            guard lanes[name]?.holder == nil, let ticket = take(\.orders, from: name) else { continue }
            workingOrders += 1
            admitted.append(ticket)
        }
        return admitted
    }

    /// A lane whose holder came first is lined up again when that one leaves.
    private mutating func take(_ queue: WritableKeyPath<Lane, TicketQueue>, from name: String) -> Ticket? {
        guard var lane = lanes[name], lane[keyPath: queue].skip(while: { places[$0] == nil }) else { return nil }
        lane.holder = lane[keyPath: queue].popFirst()
        lanes[name] = lane
        return lane.holder
    }
}
