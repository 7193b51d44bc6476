/// Ends a request early when its time is up or its task is cancelled: asks the server to cancel it and gives it
/// a grace period to say how the request ended.
struct EarlyEnd {
    enum Verdict {
        case goOn
        case stopSending(PostgresError)
        case graceIsOver(PostgresError)
    }

    private let control: RequestControl
    private let handle: LibpqHandle
    private var cancel: CancelRequest?
    private var graceEnd: ContinuousClock.Instant?

    /// Why the request is being ended, once it is.
    private(set) var reason: PostgresError?

    init(control: RequestControl, handle: LibpqHandle) {
        self.control = control
        self.handle = handle
    }

    var nextCheck: ContinuousClock.Instant {
        graceEnd ?? control.deadline
    }

    mutating func check(canCancel: Bool) -> Verdict {
        if let reason, let graceEnd {
            return ContinuousClock.now >= graceEnd ? .graceIsOver(reason) : .goOn
        }
        guard let reason = control.stopReason else { return .goOn }
        guard canCancel else { return .stopSending(reason) }
        self.reason = reason
        graceEnd = .now + .milliseconds(control.graceMilliseconds)
        cancel = handle.startCancel()
        return .goOn
    }

    /// Waits until the cancellation is over: one still under way would hit the connection's next request.
    /// False if it does not end in time.
    func isSettled() -> Bool {
        guard let cancel, let graceEnd else { return true }
        while !cancel.isFinished {
            guard ContinuousClock.now < graceEnd else { return false }
            _ = handle.wait(read: false, write: false, until: graceEnd)
        }
        return true
    }
}

extension LibpqHandle {
    fileprivate func startCancel() -> CancelRequest? {
        unsafe CancelRequest.start(for: pointer, wake: wake)
    }
}
