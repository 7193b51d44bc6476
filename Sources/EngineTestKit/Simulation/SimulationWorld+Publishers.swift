import Engine
import Messaging
import Orchestration

/// From the journal to the departments.
extension SimulationWorld {
    func tellPublishers(_ input: PublisherInput<WorkOrderMessage>, of id: SeatID) {
        for department in SampleTheme.adapters { feed(input, to: department, of: id) }
    }

    func feed(_ input: PublisherInput<WorkOrderMessage>, to department: DepartmentID, of id: SeatID) {
        guard isTaken(id) else { return }
        let action = seats[id.owner][id.partition]?.publishers[department]?.handle(input, at: now)
        if let action { perform(action, of: department, for: id) }
        guard isTaken(id), let next = seats[id.owner][id.partition]?.publishers[department]?.nextTick else { return }
        if let alarm = seats[id.owner][id.partition]?.publisherAlarms[department], alarm <= next { return }
        seats[id.owner][id.partition]?.publisherAlarms[department] = next
        agenda.add(.publisherAlarm(id, department, next), at: max(next, now))
    }

    func ring(_ department: DepartmentID, of id: SeatID, _ instant: Timestamp) {
        guard isTaken(id) else { return }
        if seats[id.owner][id.partition]?.publisherAlarms[department] == instant {
            seats[id.owner][id.partition]?.publisherAlarms[department] = nil
        }
        feed(.tick, to: department, of: id)
    }

    private func perform(_ action: PublisherAction<WorkOrderMessage>, of department: DepartmentID, for id: SeatID) {
        if case .deliver(let messages) = action {
            return later(.deliver(id, department, messages), 5...200)
        }
        guard let result = result(of: action, department, id) else { return }
        later(.publisher(id, department, fault() ? .failed : result), 1...20)
    }

    private func result(of action: PublisherAction<WorkOrderMessage>, _ department: DepartmentID, _ id: SeatID)
        -> PublisherInput<WorkOrderMessage>?
    {
        let name = "workorders/\(department)"
        switch action {
        case .readPosition:
            return .positioned(store.position(of: name, partition: id.partition))
        case .read(let position):
            return stretch(after: position, for: department, id).map { .read($0) } ?? .failed
        case .move(let position):
            store.move(name, partition: id.partition, to: position)
            return .moved
        case .deliver, .stopped:
            return nil
        }
    }

    private func stretch(after position: Int64, for department: DepartmentID, _ id: SeatID) -> JournalStretch<
        WorkOrderMessage
    >? {
        let limit = 20
        guard let events = try? store.events(partition: id.partition, after: position, limit: limit) else { return nil }
        let through = events.last?.position ?? position
        return JournalStretch<WorkOrderMessage>(
            messages: messages(for: department, from: events, through: through, id),
            through: through,
            isLast: events.count < limit
        )
    }

    private func messages(
        for department: DepartmentID,
        from events: [RecordedEvent],
        through position: Int64,
        _ id: SeatID
    ) -> [PositionedMessage<WorkOrderMessage>] {
        let positions = Set(events.map(\.position))
        let stretch = JournalModel.Stretch(department: department, partition: id.partition)
        let messages = (model.orders[stretch] ?? []).filter { positions.contains($0.position) }
        switch options.bug {
        case .publishOutOfOrder?:
            return messages.reversed()
        case .movePositionBeforeDelivery?:
            if !messages.isEmpty { store.move("workorders/\(department)", partition: id.partition, to: position) }
            return messages
        default:
            return messages
        }
    }

    func deliver(_ messages: [WorkOrderMessage], to department: DepartmentID, for id: SeatID) {
        var count = 0
        for message in messages {
            // Lost on the way, or arrived while the word of it got lost.
            guard !fault() else { break }
            receive(message, at: department, partition: id.partition)
            guard !fault() else { break }
            count += 1
        }
        later(.publisher(id, department, .delivered(count)), 1...50)
    }

    /// P9: repeats aside, a department sees the journal's orders one after the other.
    private func receive(_ message: WorkOrderMessage, at department: DepartmentID, partition: Int) {
        report.deliveries += 1
        let stretch = JournalModel.Stretch(department: department, partition: partition)
        let wanted = model.orders[stretch] ?? []
        let next = seen[stretch] ?? 0
        if next < wanted.count, wanted[next].message.id == message.id {
            seen[stretch] = next + 1
        } else if !wanted.prefix(next).contains(where: { $0.message.id == message.id }) {
            model.violate("P9", "\(department) received \(message.id) out of order in partition \(partition)")
        }
        handle(message, at: department)
    }

    /// With everything healed, nothing that the journal owes is outstanding.
    func checkDeliveries() {
        for (stretch, messages) in model.orders where (seen[stretch] ?? 0) < messages.count {
            let missing = messages[seen[stretch] ?? 0].message.id
            model.violate("P9", "\(stretch.department) never received \(missing)")
        }
    }
}
