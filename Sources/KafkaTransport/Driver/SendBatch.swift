import Synchronization

/// The outcomes of messages that were handed over together. Filled in from librdkafka's reports, awaited once.
final class SendBatch: Sendable {
    typealias Outcome = Result<Void, KafkaError>

    private struct State {
        var outcomes: [Outcome?]
        var outstanding = 0
        var hasFailed = false
        var isAbandoned = false
        var waiter: CheckedContinuation<Void, Never>?
    }

    private let state: Mutex<State>

    init(count: Int) {
        state = Mutex(State(outcomes: Array(repeating: nil, count: count)))
    }

    /// Whether a message has failed already, so that nothing more should be handed over.
    var hasFailed: Bool { state.withLock(\.hasFailed) }

    func handedOver() {
        state.withLock { $0.outstanding += 1 }
    }

    /// Takes back ``handedOver()`` for a message that was refused on the spot.
    func refused(_ index: Int, _ error: KafkaError) {
        state.withLock { state in
            state.outstanding -= 1
            state.outcomes[index] = .failure(error)
            state.hasFailed = true
        }
    }

    func report(_ index: Int, _ outcome: Outcome) {
        let waiter = state.withLock { state -> CheckedContinuation<Void, Never>? in
            state.outstanding -= 1
            if state.outcomes[index] == nil { state.outcomes[index] = outcome }
            if case .failure = outcome { state.hasFailed = true }
            guard state.outstanding == 0 else { return nil }
            return state.waiter.take()
        }
        waiter?.resume()
    }

    /// Waits until every message handed over was reported. A cancelled task does not wait: its messages may still be sent.
    func outcomes() async -> [Outcome] {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isDone = state.withLock { state in
                    guard state.outstanding > 0, !state.isAbandoned else { return true }
                    state.waiter = continuation
                    return false
                }
                if isDone { continuation.resume() }
            }
        } onCancel: {
            let waiter = state.withLock { state in
                state.isAbandoned = true
                return state.waiter.take()
            }
            waiter?.resume()
        }
        return state.withLock { state in
            var isBroken = false
            return state.outcomes.map { outcome in
                let outcome = outcome ?? .failure(isBroken && !state.isAbandoned ? Self.notSent : Self.givenUp)
                // A message behind a failed one must be sent again with it, or it would overtake it.
                if case .failure = outcome { isBroken = true }
                return outcome
            }
        }
    }

    static let notSent = KafkaError(.unavailable, "not sent, because a message before it failed")
    private static let givenUp = KafkaError(.unavailable, "nobody waits for the message any more; it may still be sent")
}
