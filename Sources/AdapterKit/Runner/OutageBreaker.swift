/// Tells an outage of the department's system from single failures, and says how much it may be asked meanwhile.
///
/// - *Closed*: the system works; `maximumConcurrency` attempts at once.
/// - *Open*: so many attempts in a row found it unavailable. One order at a time tries it, after a pause that grows; all others
///   wait.
/// - *Draining*: an attempt succeeded. What waited goes 1, 2, 4, … at once, each step after as many successes, until the full
///   number is reached; one failure opens it again.
///
/// An attempt is a look for the order and, where it is not there, its filing: a system that can be read but takes nothing is out
/// too. Refused orders say nothing about the system and do not count.
struct OutageBreaker {
    enum State: Hashable {
        case closed, open
        case draining(concurrency: Int)
    }

    enum Outcome: Hashable {
        case succeeded, refused
        case unavailable(retryAfterSeconds: Int?)
    }

    /// What attempts begun before an outage say comes too late.
    struct Attempt: Hashable {
        fileprivate let outage: Int
    }

    private let settings: AdapterRunnerSettings
    private(set) var state = State.closed
    private var failuresInARow = 0
    private var failedProbes = 0
    private var successes = 0
    private var outages = 0
    private var nextProbe = Duration.zero

    init(settings: AdapterRunnerSettings) {
        self.settings = settings
    }

    /// How many attempts may be under way.
    var concurrency: Int {
        switch state {
        case .closed: settings.maximumConcurrency
        case .open: 1
        case .draining(let concurrency): concurrency
        }
    }

    /// How long the next attempt has to wait. Instants count from any fixed one.
    func pause(at now: Duration) -> Duration {
        state == .open ? max(.zero, nextProbe - now) : .zero
    }

    func begin() -> Attempt { Attempt(outage: outages) }

    mutating func end(_ attempt: Attempt, _ outcome: Outcome, at now: Duration) {
        guard attempt.outage == outages else { return }
        switch (state, outcome) {
        case (_, .refused): break
        case (.closed, .succeeded): failuresInARow = 0
        case (.closed, .unavailable(let seconds)):
            failuresInARow += 1
            if failuresInARow >= settings.failuresBeforeOutage { open(retryAfterSeconds: seconds, at: now) }
        case (.open, .succeeded): state = .draining(concurrency: 1)
        case (.open, .unavailable(let seconds)): open(retryAfterSeconds: seconds, at: now)
        case (.draining(let concurrency), .succeeded): widen(from: concurrency)
        case (.draining, .unavailable(let seconds)): open(retryAfterSeconds: seconds, at: now)
        }
    }

    private mutating func open(retryAfterSeconds: Int?, at now: Duration) {
        if state != .open { outages += 1 }
        state = .open
        successes = 0
        failuresInARow = 0
        failedProbes += 1
        nextProbe = now + settings.probing.pause(afterAttempt: failedProbes, retryAfterSeconds: retryAfterSeconds)
    }

    private mutating func widen(from concurrency: Int) {
        successes += 1
        guard successes >= concurrency else { return }
        successes = 0
        if concurrency * 2 < settings.maximumConcurrency {
            state = .draining(concurrency: concurrency * 2)
        } else {
            state = .closed
            failedProbes = 0
        }
    }
}
