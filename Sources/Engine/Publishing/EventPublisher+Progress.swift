import Messaging
import Orchestration

extension EventPublisher {
    mutating func news() -> PublisherAction? {
        hasNews = true
        guard case .idle = phase else { return nil }
        return read()
    }

    mutating func tick(at now: Timestamp) -> PublisherAction? {
        switch phase {
        case .waiting(let until) where until <= now:
            return isPositioned ? read() : findPosition()
        case .idle where (nextPoll ?? .distantFuture) <= now:
            return read()
        default:
            return nil
        }
    }

    mutating func progress(_ input: PublisherInput, at now: Timestamp) -> PublisherAction? {
        // Lost and acquired again meanwhile: another owner may have been further.
        guard isPositioned else { return findPosition() }
        switch (phase, input) {
        case (.positioning, .positioned(let saved)):
            position = saved
            savedPosition = saved
            return read()
        case (.positioning, _):
            isPositioned = false
            return wait(at: now)
        case (.reading, .read(let stretch)):
            return deliver(stretch, at: now)
        case (.delivering(let stretch), .delivered(let count)):
            return delivered(count, of: stretch, at: now)
        case (.moving(let saved, let afterFailure), .moved):
            savedPosition = saved
            return afterFailure ? wait(at: now) : rest(at: now)
        case (.reading, _), (.moving, _):
            // Nothing is known to have been delivered beyond `position`; from there it is read again.
            return wait(at: now)
        default:
            return nil
        }
    }

    private mutating func read() -> PublisherAction {
        hasNews = false
        phase = .reading
        return .read(after: position)
    }

    private mutating func deliver(_ stretch: OrderStretch, at now: Timestamp) -> PublisherAction? {
        guard !stretch.messages.isEmpty else { return pass(stretch, at: now) }
        phase = .delivering(stretch)
        return .deliver(stretch.messages.map(\.message))
    }

    private mutating func delivered(_ count: Int, of stretch: OrderStretch, at now: Timestamp) -> PublisherAction? {
        if let last = stretch.messages.prefix(count).last {
            failures = 0
            position = max(position, last.position)
        }
        return count < stretch.messages.count ? save(afterFailure: true, at: now) : pass(stretch, at: now)
    }

    private mutating func pass(_ stretch: OrderStretch, at now: Timestamp) -> PublisherAction? {
        position = max(position, stretch.through)
        // The position is saved once there is nothing more: what a crash leaves unsaved is only delivered again.
        return stretch.isLast && !hasNews ? save(afterFailure: false, at: now) : read()
    }

    private mutating func save(afterFailure: Bool, at now: Timestamp) -> PublisherAction? {
        guard position > savedPosition else { return afterFailure ? wait(at: now) : rest(at: now) }
        phase = .moving(to: position, afterFailure: afterFailure)
        return .move(to: position)
    }

    private mutating func rest(at now: Timestamp) -> PublisherAction? {
        guard !hasNews else { return read() }
        failures = 0
        phase = .idle
        nextPoll = now.adding(microseconds: settings.pollMilliseconds * 1_000)
        return nil
    }

    private mutating func wait(at now: Timestamp) -> PublisherAction? {
        let doubled = settings.firstBackoffMilliseconds << min(failures, 16)
        failures += 1
        let pause = min(doubled, settings.longestBackoffMilliseconds)
        phase = .waiting(until: now.adding(microseconds: pause * 1_000))
        return nil
    }
}

extension RecordedEvent {
    /// Whether a department hears of it.
    package var sendsWorkOrder: Bool {
        type == Fact.Kind.workOrderIssued.rawValue || type == Fact.Kind.workOrderRepeated.rawValue
    }
}
