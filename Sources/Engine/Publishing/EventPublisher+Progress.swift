import Orchestration

extension EventPublisher {
    mutating func news() -> Action? {
        hasNews = true
        guard case .idle = phase else { return nil }
        return read()
    }

    mutating func tick(at now: Timestamp) -> Action? {
        switch phase {
        case .waiting(let until) where until <= now:
            return isPositioned ? read() : findPosition()
        case .pacing(let stretch, let until) where until <= now:
            return send(stretch, at: now)
        case .idle where (nextPoll ?? .distantFuture) <= now:
            return read()
        case .delivering(_, _, let since) where slownessIsOutage:
            reach.failed(
                "does not take messages",
                since: since,
                at: now,
                patienceMilliseconds: settings.outageMilliseconds
            )
            return nil
        default:
            return nil
        }
    }

    mutating func progress(_ input: Input, at now: Timestamp) -> Action? {
        // Lost and acquired again meanwhile: another owner may have been further.
        guard isPositioned else { return goOn() }
        switch (phase, input) {
        case (.positioning, .positioned(let saved)):
            position = saved
            savedPosition = saved
            return goOn()
        case (.positioning, _):
            isPositioned = false
            return wait(at: now)
        case (.reading, .read(let stretch)):
            return send(stretch, at: now)
        case (.delivering(let stretch, let sent, let since), .delivered(let count)):
            return delivered(count, of: sent, in: stretch, since: since, at: now)
        case (.moving(let saved, let afterwards), .moved):
            savedPosition = saved
            return follow(afterwards, at: now)
        case (.reading, _), (.moving, _):
            // Nothing is known to have been delivered beyond `position`; from there it is read again.
            return wait(at: now)
        default:
            return nil
        }
    }

    mutating func read() -> Action {
        hasNews = false
        phase = .reading
        return .read(after: position)
    }

    private mutating func delivered(
        _ count: Int,
        of sent: Int,
        in stretch: Stretch,
        since: Timestamp,
        at now: Timestamp
    ) -> Action? {
        if let last = stretch.messages.prefix(count).last {
            failures = 0
            position = max(position, last.position)
            reach.succeeded()
        }
        guard count >= sent else {
            reach.failed(
                "cannot be reached",
                since: count > 0 ? now : since,
                at: now,
                patienceMilliseconds: settings.outageMilliseconds
            )
            return save(then: .wait, at: now)
        }
        var rest = stretch
        rest.messages.removeFirst(sent)
        return rest.messages.isEmpty ? pass(rest, at: now) : send(rest, at: now)
    }

    mutating func pass(_ stretch: Stretch, at now: Timestamp) -> Action? {
        position = max(position, stretch.through)
        if let detail = stretch.broken {
            reach.broke(detail, at: now)
            return save(then: .wait, at: now)
        }
        // The position is saved once there is nothing more, or much: what a crash leaves unsaved is only delivered again. Under
        // a steady load, or behind a long outage, there is always more.
        if stretch.isLast && !hasNews { return save(then: .rest, at: now) }
        return position - savedPosition < settings.unsavedPositions ? goOn() : save(then: .read, at: now)
    }

    mutating func save(then afterwards: Afterwards, at now: Timestamp) -> Action? {
        guard isPositioned, position > savedPosition else { return follow(afterwards, at: now) }
        phase = .moving(to: position, then: afterwards)
        return .move(to: position)
    }

    private mutating func follow(_ afterwards: Afterwards, at now: Timestamp) -> Action? {
        switch afterwards {
        case _ where pace == .held: return goOn()
        case .rest: return rest(at: now)
        case .read: return read()
        case .wait: return wait(at: now)
        case .hold: return goOn()
        case .send(let stretch): return send(stretch, at: now)
        }
    }

    private mutating func rest(at now: Timestamp) -> Action? {
        guard !hasNews else { return read() }
        failures = 0
        phase = .idle
        nextPoll = now.adding(microseconds: settings.pollMilliseconds * 1_000)
        return nil
    }

    private mutating func wait(at now: Timestamp) -> Action? {
        let pause = GrowingPause(
            firstMilliseconds: settings.firstBackoffMilliseconds,
            longestMilliseconds: settings.longestBackoffMilliseconds
        )
        phase = .waiting(until: now.adding(microseconds: pause.microseconds(after: failures)))
        failures += 1
        return nil
    }
}

extension RecordedEvent {
    /// Whether a department hears of it.
    package var sendsWorkOrder: Bool {
        type == Fact.Kind.workOrderIssued.rawValue || type == Fact.Kind.workOrderRepeated.rawValue
    }
}
