import Orchestration

extension EventPublisher {
    mutating func acquired() -> Action? {
        isOwner = true
        guard case .away = phase, !isStopping else { return nil }
        return goOn()
    }

    mutating func findPosition() -> Action {
        phase = .positioning
        isPositioned = true
        return .readPosition
    }

    /// An action under way still gives its input back; only then the publisher is away.
    mutating func lost() -> Action? {
        isOwner = false
        isPositioned = false
        reach.forget()
        if !isBusy, !isStopped { phase = .away }
        return nil
    }

    mutating func stop() -> Action? {
        isStopping = true
        guard !isBusy, !isStopped else { return nil }
        phase = .stopped
        return .stopped
    }

    /// The result of what was still under way when the partition was lost, or the publisher told to stop. What was delivered
    /// but not noted is delivered again: the destination knows it already.
    mutating func leave() -> Action? {
        phase = isStopping ? .stopped : .away
        return isStopping ? .stopped : nil
    }

    private var isBusy: Bool {
        switch phase {
        case .positioning, .reading, .delivering, .moving: true
        case .away, .idle, .waiting, .pacing, .held, .stopped: false
        }
    }
}
