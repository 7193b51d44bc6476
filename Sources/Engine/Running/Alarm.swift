import Orchestration

/// Keeps at most one sleeper per instant: a new one is set only if it is earlier than the one already set.
struct Alarm {
    private var setFor: Timestamp?

    /// The instant to sleep until, if a sleeper is needed.
    mutating func set(_ instant: Timestamp?) -> Timestamp? {
        guard let instant, setFor.map({ instant < $0 }) ?? true else { return nil }
        setFor = instant
        return instant
    }

    mutating func rang(_ instant: Timestamp) {
        if setFor == instant { setFor = nil }
    }
}
