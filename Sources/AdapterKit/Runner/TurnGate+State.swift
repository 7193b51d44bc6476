extension TurnGate {
    struct State {
        enum Phase {
            case arriving
            case cancelledOnArrival
            case waiting(CheckedContinuation<Admission?, Never>)
            case working
        }

        var schedule: TurnSchedule
        var breaker: OutageBreaker
        var phases: [TurnSchedule.Ticket: Phase] = [:]
        private var lastTicket = 0
        /// When each order in hand was handed in.
        private var arrivals: [TurnSchedule.Ticket: Duration] = [:]
        private var oldestTicket = 1
        /// Since when each order in hand has met the outage.
        private var heldSince: [TurnSchedule.Ticket: Duration] = [:]

        init(settings: AdapterRunnerSettings) {
            schedule = TurnSchedule(limit: settings.maximumConcurrency)
            breaker = OutageBreaker(settings: settings)
        }

        var oldestOrder: Duration? { arrivals[oldestTicket] }
    }

    /// A task and what to tell it, once the lock is released.
    struct Wakening {
        let continuation: CheckedContinuation<Admission?, Never>
        let admission: Admission

        func resume() { continuation.resume(returning: admission) }
    }
}

extension TurnGate.State {
    mutating func arrive(for work: TurnSchedule.Work, at now: Duration) -> TurnSchedule.Ticket {
        lastTicket += 1
        phases[lastTicket] = .arriving
        if work == .order {
            arrivals[lastTicket] = now
            if breaker.state != .closed { heldSince[lastTicket] = now }
        }
        findOldest()
        return lastTicket
    }

    mutating func leave(_ ticket: TurnSchedule.Ticket) -> [TurnSchedule.Ticket] {
        phases[ticket] = nil
        arrivals[ticket] = nil
        heldSince[ticket] = nil
        findOldest()
        return schedule.leave(ticket)
    }

    private mutating func findOldest() {
        while oldestTicket < lastTicket, arrivals[oldestTicket] == nil { oldestTicket += 1 }
    }

    /// - Returns: false if the task was cancelled before it could wait.
    mutating func await(
        _ ticket: TurnSchedule.Ticket,
        _ continuation: CheckedContinuation<TurnGate.Admission?, Never>
    ) -> Bool {
        if case .cancelledOnArrival = phases[ticket] { return false }
        phases[ticket] = .waiting(continuation)
        return true
    }

    mutating func cancel(_ ticket: TurnSchedule.Ticket) -> CheckedContinuation<TurnGate.Admission?, Never>? {
        switch phases[ticket] {
        case .arriving:
            phases[ticket] = .cancelledOnArrival
            return nil
        case .waiting(let continuation):
            phases[ticket] = .cancelledOnArrival
            return continuation
        case .cancelledOnArrival, .working, nil:
            return nil
        }
    }

    mutating func start(_ tickets: [TurnSchedule.Ticket], at now: Duration) -> [TurnGate.Wakening] {
        tickets.compactMap { ticket in
            guard case .waiting(let continuation) = phases[ticket] else { return nil }
            phases[ticket] = .working
            let pause = arrivals[ticket] == nil ? .zero : breaker.pause(at: now)
            return TurnGate.Wakening(continuation: continuation, admission: .admitted(after: pause))
        }
    }

    /// Notes who meets the outage, and sends away whoever has waited for too long.
    mutating func hold(at now: Duration, _ settings: AdapterRunnerSettings) -> [TurnGate.Wakening] {
        guard breaker.state == .open else {
            if breaker.state == .closed { heldSince.removeAll() }
            return []
        }
        for ticket in arrivals.keys where heldSince[ticket] == nil { heldSince[ticket] = now }
        return arrivals.keys.compactMap { ticket in
            guard case .waiting(let continuation) = phases[ticket], isExpired(ticket, at: now, settings) else {
                return nil
            }
            // Its place in the queue is passed over once it leaves.
            phases[ticket] = .working
            return TurnGate.Wakening(continuation: continuation, admission: .expired)
        }
    }

    func isExpired(_ ticket: TurnSchedule.Ticket, at now: Duration, _ settings: AdapterRunnerSettings) -> Bool {
        guard breaker.state == .open, let since = heldSince[ticket] else { return false }
        return now - since >= .milliseconds(settings.longestHoldMilliseconds)
    }
}
