import Logging
import Messaging
import Orchestration

/// Runs one publisher: one partition, one department.
struct PublisherShell: Sendable {
    enum Mail: Sendable {
        case input(PublisherInput)
        case alarm(Timestamp)
    }

    let department: DepartmentID
    let partition: Int
    let delivery: any WorkOrderDelivery
    let journal: any Journal
    let orders: PartitionOrders
    let clock: any EngineClock
    let settings: PublisherSettings
    let logger: Logger
    let mailbox = Mailbox<Mail>()

    /// The destination under which the position is kept.
    var name: String { "workorders/\(department)" }

    func stop() {
        mailbox.send(.input(.stop))
    }

    func listen(to board: CommitBoard) {
        board.listen(to: partition) { news in
            switch news {
            case .acquired: mailbox.send(.input(.acquired))
            case .lost: mailbox.send(.input(.lost))
            case .advanced(let commit):
                guard commit.orders.contains(where: { $0.order.department == department }),
                    commit.events.contains(where: \.sendsWorkOrder)
                else { return }
                mailbox.send(.input(.news))
            }
        }
    }

    func run() async {
        await withDiscardingTaskGroup { group in
            var publisher = EventPublisher(name: name, settings: settings)
            var alarm = Alarm()
            for await mail in mailbox.stream {
                let now = clock.now
                let action: PublisherAction?
                switch mail {
                case .input(let input):
                    action = publisher.handle(input, at: now)
                case .alarm(let instant):
                    alarm.rang(instant)
                    action = publisher.handle(.tick, at: now)
                }
                if publisher.isStopped { mailbox.close() }
                if let action, action != .stopped {
                    group.addTask { mailbox.send(.input(await result(of: action))) }
                }
                if let instant = alarm.set(publisher.nextTick) {
                    group.addTask {
                        await clock.sleep(until: instant)
                        mailbox.send(.alarm(instant))
                    }
                }
            }
            mailbox.close()
            group.cancelAll()
        }
    }

    private func result(of action: PublisherAction) async -> PublisherInput {
        do {
            switch action {
            case .readPosition:
                return .positioned(try await journal.position(of: name, partition: partition))
            case .read(let position):
                return .read(try await orders.stretch(after: position, for: department))
            case .move(let position):
                try await journal.move(name, partition: partition, to: position)
                return .moved
            case .deliver(let messages):
                return .delivered(await deliver(messages))
            case .stopped:
                return .stop
            }
        } catch {
            logger.warning("publishing to \(name) waits: \(error)", metadata: ["partition": "\(partition)"])
            return .failed
        }
    }

    /// - Returns: how many leading messages were delivered.
    private func deliver(_ messages: [WorkOrderMessage]) async -> Int {
        for (index, result) in await delivery.deliver(messages).enumerated() {
            guard case .failure(let error) = result else { continue }
            // The error's own words may come from a department's system and quote personal data.
            logger.warning(
                "\(name) cannot be reached (\(type(of: error))); work order \(messages[index].order.id) waits",
                metadata: ["partition": "\(partition)"]
            )
            return index
        }
        return messages.count
    }
}
