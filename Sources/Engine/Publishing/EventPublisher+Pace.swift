import Orchestration

/// Holding, going on, and going slowly.
extension EventPublisher {
    /// What is under way comes to its end; from then on the pace holds.
    mutating func change(to pace: PublisherPace, at now: Timestamp) -> Action? {
        guard pace != self.pace else { return nil }
        self.pace = pace
        guard !isStopping else { return nil }
        switch phase {
        case .held:
            return goOn()
        case .pacing(let stretch, _):
            nextTurn = now
            return pace == .held ? save(then: .hold, at: now) : send(stretch, at: now)
        case .idle where pace == .held, .waiting where pace == .held:
            return save(then: .hold, at: now)
        default:
            return nil
        }
    }

    mutating func goOn() -> Action? {
        guard pace != .held else {
            phase = .held
            return nil
        }
        return isPositioned ? read() : findPosition()
    }

    /// Delivers as many of the stretch's messages as the pace allows.
    mutating func send(_ stretch: Stretch, at now: Timestamp) -> Action? {
        if pace == .held { return save(then: .hold, at: now) }
        guard !stretch.messages.isEmpty else { return pass(stretch, at: now) }
        if case .limited = pace, nextTurn > now {
            // The wait may be long: what was delivered is noted first.
            if position > savedPosition { return save(then: .send(stretch), at: now) }
            phase = .pacing(stretch, until: nextTurn)
            return nil
        }
        let count = min(stretch.messages.count, pace.messagesAtOnce)
        nextTurn = now.adding(microseconds: pace.pauseMicroseconds(after: count))
        phase = .delivering(stretch, count: count, since: now)
        return .deliver(stretch.messages.prefix(count).map(\.message))
    }
}
