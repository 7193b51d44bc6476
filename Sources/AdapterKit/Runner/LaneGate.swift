import Synchronization

/// Lets tasks work as a ``LaneSchedule`` says.
final class LaneGate: Sendable {
    private enum Phase {
        case arriving
        case cancelledOnArrival
        case waiting(CheckedContinuation<Bool, Never>)
        case working
    }

    private struct State {
        var schedule: LaneSchedule
        var lastTicket = 0
        var phases: [LaneSchedule.Ticket: Phase] = [:]
    }

    private let state: Mutex<State>

    init(limit: Int) {
        state = Mutex(State(schedule: LaneSchedule(limit: limit)))
    }

    /// Runs `body` when the lane is free and the bound allows it.
    ///
    /// - Throws: ``DeliveryError/interrupted`` if the task is cancelled while it waits; `body` has not begun then.
    func withTurn<Result>(
        in lane: String,
        _ body: () async throws(DeliveryError) -> Result
    ) async throws(DeliveryError) -> Result {
        let ticket = state.withLock { state in
            state.lastTicket &+= 1
            state.phases[state.lastTicket] = .arriving
            return state.lastTicket
        }
        let isAdmitted = await withTaskCancellationHandler {
            await withCheckedContinuation { enter(ticket, lane: lane, continuation: $0) }
        } onCancel: {
            giveUp(ticket)
        }
        guard isAdmitted else { throw .interrupted }
        defer { leave(ticket) }
        return try await body()
    }

    private func enter(_ ticket: LaneSchedule.Ticket, lane: String, continuation: CheckedContinuation<Bool, Never>) {
        let resumed = state.withLock { state -> [CheckedContinuation<Bool, Never>]? in
            if case .cancelledOnArrival = state.phases[ticket] {
                state.phases[ticket] = nil
                return nil
            }
            state.phases[ticket] = .waiting(continuation)
            return Self.start(state.schedule.enter(ticket, lane: lane), in: &state)
        }
        guard let resumed else { return continuation.resume(returning: false) }
        for each in resumed { each.resume(returning: true) }
    }

    private func giveUp(_ ticket: LaneSchedule.Ticket) {
        let (own, others) = state.withLock { state in
            switch state.phases[ticket] {
            case .arriving:
                state.phases[ticket] = .cancelledOnArrival
                return (CheckedContinuation<Bool, Never>?.none, [CheckedContinuation<Bool, Never>]())
            case .waiting(let continuation):
                state.phases[ticket] = nil
                return (continuation, Self.start(state.schedule.leave(ticket), in: &state))
            case .cancelledOnArrival, .working, nil:
                return (nil, [])
            }
        }
        own?.resume(returning: false)
        for each in others { each.resume(returning: true) }
    }

    private func leave(_ ticket: LaneSchedule.Ticket) {
        let resumed = state.withLock { state in
            state.phases[ticket] = nil
            return Self.start(state.schedule.leave(ticket), in: &state)
        }
        for each in resumed { each.resume(returning: true) }
    }

    private static func start(_ tickets: [Int], in state: inout State) -> [CheckedContinuation<Bool, Never>] {
        tickets.compactMap { ticket in
            guard case .waiting(let continuation) = state.phases[ticket] else { return nil }
            state.phases[ticket] = .working
            return continuation
        }
    }
}
