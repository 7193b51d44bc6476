import Messaging
import Orchestration

/// Reads one partition's journal for the publishers of all its departments: a stretch that one of them has asked for lies ready
/// for the others.
actor PartitionOrders {
    /// What was read at once, for every department.
    fileprivate struct Stretch {
        var after: Int64
        var through: Int64
        var isLast: Bool
        var messages: [AddressedMessage]

        func contains(_ position: Int64) -> Bool { after <= position && position < through }
    }

    private typealias Reading = Task<Result<Stretch, JournalError>, Never>

    /// Departments differ in speed; whoever is further behind than this reads for itself.
    private static let stretchesKept = 4

    private let partition: Int
    private let departments: Set<DepartmentID>
    private let journal: any Journal
    private let reader: OrderReader
    private let eventsPerRead: Int
    private var recent: [Stretch] = []
    private var reading: (after: Int64, task: Reading)?

    init(
        partition: Int,
        departments: Set<DepartmentID>,
        journal: any Journal,
        reader: OrderReader,
        eventsPerRead: Int
    ) {
        self.partition = partition
        self.departments = departments
        self.journal = journal
        self.reader = reader
        self.eventsPerRead = eventsPerRead
    }

    func stretch(after position: Int64, for department: DepartmentID) async throws(JournalError) -> OrderStretch {
        // What lies ready was read before this was asked for, so there may be more behind it.
        if let known = recent.first(where: { $0.contains(position) }) {
            return try known.part(after: position, for: department, isLast: false)
        }
        if let reading, reading.after <= position, case .success(let read) = await reading.task.value,
            read.contains(position)
        {
            return try read.part(after: position, for: department, isLast: false)
        }
        let read = try await read(after: position).get()
        return try read.part(after: position, for: department, isLast: read.isLast)
    }

    private func read(after position: Int64) async -> Result<Stretch, JournalError> {
        let task = Reading { [self] in
            do throws(JournalError) {
                return .success(try await fetch(after: position))
            } catch {
                return .failure(error)
            }
        }
        reading = (position, task)
        let result = await task.value
        if case .success(let stretch) = result, stretch.isWorthKeeping {
            recent = [stretch] + recent.prefix(Self.stretchesKept - 1)
        }
        return result
    }

    private nonisolated func fetch(after position: Int64) async throws(JournalError) -> Stretch {
        let events = try await journal.events(partition: partition, after: position, limit: eventsPerRead)
        return Stretch(
            after: position,
            through: events.last?.position ?? position,
            isLast: events.count < eventsPerRead,
            messages: try await reader.messages(for: departments, from: events.filter(\.sendsWorkOrder))
        )
    }
}

extension PartitionOrders.Stretch {
    /// A message that could not be written may be written the next time.
    fileprivate var isWorthKeeping: Bool {
        through > after && messages.allSatisfy { (try? $0.message.get()) != nil }
    }

    fileprivate func part(
        after position: Int64,
        for department: DepartmentID,
        isLast: Bool
    ) throws(JournalError) -> OrderStretch {
        var part = OrderStretch(messages: [], through: through, isLast: isLast)
        for addressed in messages where addressed.department == department && addressed.position > position {
            part.messages.append(
                PositionedMessage(position: addressed.position, message: try addressed.message.get())
            )
        }
        return part
    }
}
