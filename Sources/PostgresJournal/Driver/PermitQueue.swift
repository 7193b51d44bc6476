import Synchronization

/// A fixed number of permits, given out in the order of asking to a limited number of waiters.
final class PermitQueue: Sendable {
    private typealias Waiter = CheckedContinuation<Result<Void, PostgresError>, Never>

    private struct State {
        var free: Int
        var waiters: [(id: Int, continuation: Waiter)] = []
        var nextIdentifier = 0
        var refusal: PostgresError?
    }

    private let maximumWaiters: Int
    private let state: Mutex<State>

    init(permits: Int, maximumWaiters: Int) {
        self.maximumWaiters = maximumWaiters
        state = Mutex(State(free: permits))
    }

    /// Waits for a permit; each must be given back once.
    func take() async throws(PostgresError) {
        let id = state.withLock { state in
            state.nextIdentifier += 1
            return state.nextIdentifier
        }
        let outcome = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                enqueue(continuation, id)?.resume()
            }
        } onCancel: {
            remove(id)?.resume(returning: .failure(.cancelled))
        }
        try outcome.get()
    }

    func giveBack() {
        let waiter = state.withLock { state -> Waiter? in
            guard !state.waiters.isEmpty else {
                state.free += 1
                return nil
            }
            return state.waiters.removeFirst().continuation
        }
        waiter?.resume(returning: .success(()))
    }

    /// Refuses who waits and who asks later.
    func close(_ refusal: PostgresError) {
        let waiters = state.withLock { state in
            state.refusal = refusal
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters {
            waiter.continuation.resume(returning: .failure(refusal))
        }
    }
}

extension PermitQueue {
    private struct Answer {
        let waiter: Waiter
        let outcome: Result<Void, PostgresError>

        func resume() {
            waiter.resume(returning: outcome)
        }
    }

    /// The answer, if it is known at once.
    private func enqueue(_ waiter: Waiter, _ id: Int) -> Answer? {
        state.withLock { state in
            // Cancelled before it began to wait: the cancellation handler has run already and found nobody.
            if Task.isCancelled { return Answer(waiter: waiter, outcome: .failure(.cancelled)) }
            if let refusal = state.refusal { return Answer(waiter: waiter, outcome: .failure(refusal)) }
            if state.free > 0 {
                state.free -= 1
                return Answer(waiter: waiter, outcome: .success(()))
            }
            guard state.waiters.count < maximumWaiters else {
                let message = "\(state.waiters.count) requests wait for a database connection; the limit is reached"
                return Answer(waiter: waiter, outcome: .failure(.tooLarge(message: message)))
            }
            state.waiters.append((id, waiter))
            return nil
        }
    }

    private func remove(_ id: Int) -> Waiter? {
        state.withLock { state in
            state.waiters.firstIndex { $0.id == id }.map { state.waiters.remove(at: $0).continuation }
        }
    }
}
