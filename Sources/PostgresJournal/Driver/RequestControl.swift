import Synchronization

/// What may end a request early: its deadline and its task's cancellation.
struct RequestControl: Sendable {
    let deadline: ContinuousClock.Instant
    let graceMilliseconds: Int
    let token: CancellationToken

    init(timeoutMilliseconds: Int, graceMilliseconds: Int, token: CancellationToken = CancellationToken()) {
        deadline = .now + .milliseconds(timeoutMilliseconds)
        self.graceMilliseconds = graceMilliseconds
        self.token = token
    }

    /// The reason to stop now, if there is one.
    var stopReason: PostgresError? {
        if token.isCancelled { return .cancelled }
        return ContinuousClock.now >= deadline ? .timedOut : nil
    }
}

/// Set once, from any thread.
final class CancellationToken: Sendable {
    private let flag = Atomic(false)

    var isCancelled: Bool {
        flag.load(ordering: .acquiring)
    }

    func cancel() {
        flag.store(true, ordering: .releasing)
    }
}

extension ContinuousClock.Instant {
    /// For `poll`: rounded up, so that a wait never ends just before the instant; at most a minute.
    var pollMilliseconds: Int32 {
        let remaining = ContinuousClock.now.duration(to: self)
        guard remaining > .zero else { return 0 }
        guard remaining < .seconds(60) else { return 60_000 }
        let (seconds, attoseconds) = remaining.components
        return Int32(seconds * 1_000 + attoseconds / 1_000_000_000_000_000 + 1)
    }
}
