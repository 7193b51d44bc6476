import Synchronization

/// Work that goes on when nobody waits for it any more.
enum Abandonable {
    /// - Returns: the work's result; `nil` if the waiting task was cancelled before.
    static func result<Value: Sendable>(of work: @escaping @Sendable () async -> Value) async -> Value? {
        let wait = Wait<Value>()
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                guard wait.begin(continuation) else { return }
                Task { wait.end(await work()) }
            }
        } onCancel: {
            wait.end(nil)
        }
    }

    private final class Wait<Value: Sendable>: Sendable {
        private enum State {
            case new, over
            case waiting(CheckedContinuation<Value?, Never>)
        }

        private let state = Mutex(State.new)

        /// - Returns: false if the wait was over before it began; the continuation was resumed.
        func begin(_ continuation: CheckedContinuation<Value?, Never>) -> Bool {
            let isOver = state.withLock { state in
                if case .over = state { return true }
                state = .waiting(continuation)
                return false
            }
            if isOver { continuation.resume(returning: nil) }
            return !isOver
        }

        func end(_ value: sending Value?) {
            let waiting = state.withLock { state -> CheckedContinuation<Value?, Never>? in
                defer { state = .over }
                guard case .waiting(let continuation) = state else { return nil }
                return continuation
            }
            waiting?.resume(returning: value)
        }
    }
}
