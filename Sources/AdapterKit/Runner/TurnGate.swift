import Synchronization

/// Lets tasks work as a ``TurnSchedule`` says, and no more of them than an ``OutageBreaker`` allows.
final class TurnGate: Sendable {
    enum Admission: Hashable {
        /// The task may work after this pause.
        case admitted(after: Duration)
        /// The order has waited out the longest hold of an outage.
        case expired
    }

    private let settings: AdapterRunnerSettings
    private let now: @Sendable () -> Duration
    private let state: Mutex<State>

    /// - Parameter now: the time since any fixed instant.
    init(settings: AdapterRunnerSettings, now: @escaping @Sendable () -> Duration) {
        self.settings = settings
        self.now = now
        state = Mutex(State(settings: settings))
    }

    /// Runs `body` with a ticket when the lane is free and the bound allows it, or when the order has waited for too long.
    ///
    /// - Throws: ``DeliveryError/interrupted`` if the task is cancelled while it waits; `body` has not begun then.
    func withTurn<Result>(
        in lane: String,
        for work: TurnSchedule.Work,
        _ body: (TurnSchedule.Ticket, Admission) async throws(DeliveryError) -> Result
    ) async throws(DeliveryError) -> Result {
        let ticket = state.withLock { $0.arrive(for: work, at: now()) }
        defer { leave(ticket) }
        let admission = try await wait(ticket) { $0.schedule.enter(ticket, lane: lane, for: work) }
        return try await body(ticket, admission)
    }

    /// Gives a working order's place to others and waits for the next turn.
    func stepBack(_ ticket: TurnSchedule.Ticket) async throws(DeliveryError) -> Admission {
        let isExpired = state.withLock { state in
            state.phases[ticket] = .arriving
            return state.isExpired(ticket, at: now(), settings)
        }
        guard !isExpired else { return .expired }
        return try await wait(ticket) { $0.schedule.stepBack(ticket) }
    }

    func begin() -> OutageBreaker.Attempt {
        state.withLock { $0.breaker.begin() }
    }

    /// Takes an attempt's outcome to account.
    ///
    /// - Returns: the breaker's state before and after it.
    func end(
        _ attempt: OutageBreaker.Attempt,
        _ outcome: OutageBreaker.Outcome
    ) -> (before: OutageBreaker.State, after: OutageBreaker.State) {
        let now = now()
        let (change, woken) = state.withLock { state in
            let before = state.breaker.state
            state.breaker.end(attempt, outcome, at: now)
            var woken = state.start(state.schedule.setOrderLimit(state.breaker.concurrency), at: now)
            woken += state.hold(at: now, settings)
            return ((before, state.breaker.state), woken)
        }
        for each in woken { each.resume() }
        return change
    }

    /// What goes on at this instant.
    var standing: Standing {
        let now = now()
        return state.withLock { state in
            Standing(
                breaker: state.breaker.state,
                working: state.schedule.workingOrders,
                oldestOrderAge: state.oldestOrder.map { now - $0 } ?? .zero
            )
        }
    }

    struct Standing {
        var breaker: OutageBreaker.State
        var working: Int
        /// How long the oldest order has been in hand.
        var oldestOrderAge: Duration
    }
}

extension TurnGate {
    private func wait(
        _ ticket: TurnSchedule.Ticket,
        _ lineUp: (inout State) -> [TurnSchedule.Ticket]
    ) async throws(DeliveryError) -> Admission {
        let now = now()
        let admission = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                // Both under one lock: a ticket that was cancelled in between would line up after it has left.
                let woken: [Wakening]? = state.withLock { state in
                    guard state.await(ticket, continuation) else { return nil }
                    return state.start(lineUp(&state), at: now)
                }
                guard let woken else { return continuation.resume(returning: nil) }
                for each in woken { each.resume() }
            }
        } onCancel: {
            state.withLock { $0.cancel(ticket) }?.resume(returning: nil)
        }
        guard let admission else { throw .interrupted }
        return admission
    }

    private func leave(_ ticket: TurnSchedule.Ticket) {
        let now = now()
        let woken = state.withLock { state in
            let admitted = state.leave(ticket)
            return state.start(admitted, at: now)
        }
        for each in woken { each.resume() }
    }
}
