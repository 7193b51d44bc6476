import Logging
import Orchestration

/// Runs one publisher: one partition, one destination.
struct PublisherShell<Target: Destination>: Sendable {
    enum Mail: Sendable {
        case input(PublisherInput<Target.Message>)
        case alarm(Timestamp)
    }

    let destination: Target
    let partition: Int
    let parts: PublishingParts
    let mailbox = Mailbox<Mail>()

    init(_ destination: Target, partition: Int, parts: PublishingParts) {
        self.destination = destination
        self.partition = partition
        self.parts = parts
    }

    private func perform(_ action: PublisherAction<Target.Message>) async -> PublisherInput<Target.Message> {
        do throws(JournalError) {
            switch action {
            case .readPosition:
                return .positioned(try await parts.journal.position(of: destination.name, partition: partition))
            case .read(let position):
                return .read(try await destination.stretch(after: position))
            case .move(let position):
                try await parts.journal.move(destination.name, partition: partition, to: position)
                return .moved
            case .deliver(let messages):
                return .delivered(await deliver(messages))
            case .stopped:
                return .stop
            }
        } catch {
            parts.logger.warning("publishing to \(destination.name) waits: \(error)", metadata: metadata)
            return .failed
        }
    }

    /// - Returns: how many leading messages were delivered.
    private func deliver(_ messages: [Target.Message]) async -> Int {
        let delivered = await destination.deliver(messages)
        if let failure = delivered.failure {
            parts.logger.warning("\(destination.name) cannot be reached (\(failure)); it waits", metadata: metadata)
        }
        return delivered.count
    }

    private var metadata: Logger.Metadata { ["partition": "\(partition)"] }
    private var place: OutageDesk.Place { OutageDesk.Place(destination: destination.name, partition: partition) }
}

extension PublisherShell: PublisherRunner {
    func stop() {
        mailbox.send(.input(.stop))
    }

    func abandon() {
        mailbox.close()
    }

    func hear(_ news: CommitBoard.News) {
        switch news {
        case .acquired: mailbox.send(.input(.acquired))
        case .lost: mailbox.send(.input(.lost))
        case .advanced(let commit):
            if destination.hasNews(in: commit) { mailbox.send(.input(.news)) }
        }
    }

    func run() async {
        let listening = destination.controlledBy.map { department in
            parts.paces.listen(to: department) { mailbox.send(.input(.pace($0))) }
        }
        defer {
            if let listening { parts.paces.leave(listening.number) }
            parts.outages.forget(place)
        }
        await withDiscardingTaskGroup { group in
            var publisher = EventPublisher<Target.Message>(
                name: destination.name,
                settings: parts.settings,
                pace: listening?.pace ?? .free,
                slownessIsOutage: destination.slownessIsOutage
            )
            var alarm = Alarm()
            for await mail in mailbox.stream {
                let action = take(mail, &publisher, &alarm)
                parts.outages.note(publisher.standing, of: place)
                if publisher.isStopped { mailbox.close() }
                if let action {
                    group.addTask { mailbox.send(.input(await perform(action))) }
                }
                if let instant = alarm.set(publisher.nextTick) {
                    group.addTask {
                        await parts.clock.sleep(until: instant)
                        mailbox.send(.alarm(instant))
                    }
                }
            }
            mailbox.close()
            group.cancelAll()
        }
    }

    private func take(
        _ mail: Mail,
        _ publisher: inout EventPublisher<Target.Message>,
        _ alarm: inout Alarm
    ) -> PublisherAction<Target.Message>? {
        let now = parts.clock.now
        let action: PublisherAction<Target.Message>?
        switch mail {
        case .input(let input):
            action = publisher.handle(input, at: now)
        case .alarm(let instant):
            alarm.rang(instant)
            action = publisher.handle(.tick, at: now)
        }
        if case .stopped = action { return nil }
        return action
    }
}
