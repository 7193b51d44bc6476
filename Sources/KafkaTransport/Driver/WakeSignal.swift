import Synchronization

/// Wakes one task that waits for something to come. A signal that nobody waits for is kept.
final class WakeSignal: Sendable {
    private struct State {
        var isSet = false
        var waiter: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())

    func signal() {
        let waiter = state.withLock { state in
            guard let waiter = state.waiter.take() else {
                state.isSet = true
                return nil as CheckedContinuation<Void, Never>?
            }
            return waiter
        }
        waiter?.resume()
    }

    /// Returns after the next signal, or at once when the task is cancelled. A second task that waits relieves the first.
    func wait() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let relieved = state.withLock { state -> CheckedContinuation<Void, Never>? in
                    if state.isSet {
                        state.isSet = false
                        return continuation
                    }
                    defer { state.waiter = continuation }
                    return state.waiter
                }
                relieved?.resume()
            }
        } onCancel: {
            signal()
        }
    }
}
