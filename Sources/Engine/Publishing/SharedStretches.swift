import Messaging
package import Orchestration

/// Reads one partition's journal for the publishers of all its departments: a stretch that one of them has asked for lies ready
/// for the others.
actor SharedStretches<Message: Sendable> {
    /// What was read at once, for every department.
    struct Read: Sendable {
        var after: Int64
        var through: Int64
        var isLast: Bool
        var messages: [AddressedMessage<Message>]

        func contains(_ position: Int64) -> Bool { after <= position && position < through }
    }

    private typealias Reading = Task<Result<Read, JournalError>, Never>

    private let fetch: @Sendable (_ after: Int64) async throws(JournalError) -> Read
    private var recent: [Read] = []
    private var reading: (after: Int64, task: Reading)?

    init(_ fetch: @escaping @Sendable (_ after: Int64) async throws(JournalError) -> Read) {
        self.fetch = fetch
    }

    /// Departments differ in speed; whoever is further behind than this reads for itself.
    private static var readsKept: Int { 4 }

    func stretch(
        after position: Int64,
        for department: DepartmentID
    ) async throws(JournalError) -> JournalStretch<Message> {
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

    private func read(after position: Int64) async -> Result<Read, JournalError> {
        let task = Reading { [fetch] in
            do throws(JournalError) {
                return .success(try await fetch(position))
            } catch {
                return .failure(error)
            }
        }
        reading = (position, task)
        let result = await task.value
        if case .success(let read) = result, read.isWorthKeeping {
            recent = [read] + recent.prefix(Self.readsKept - 1)
        }
        return result
    }
}

extension SharedStretches where Message == WorkOrderMessage {
    /// The work orders of one partition.
    init(
        partition: Int,
        departments: Set<DepartmentID>,
        journal: any Journal,
        reader: OrderReader,
        eventsPerRead: Int
    ) {
        self.init { position throws(JournalError) in
            let events = try await journal.events(partition: partition, after: position, limit: eventsPerRead)
            return Read(
                after: position,
                through: events.last?.position ?? position,
                isLast: events.count < eventsPerRead,
                messages: try await reader.messages(for: departments, from: events.filter(\.sendsWorkOrder))
            )
        }
    }
}

extension SharedStretches.Read {
    /// A message that could not be written may be written the next time.
    fileprivate var isWorthKeeping: Bool {
        through > after && messages.allSatisfy { (try? $0.message.get()) != nil }
    }

    /// One department's part. It ends in front of a message that cannot be written.
    fileprivate func part(
        after position: Int64,
        for department: DepartmentID,
        isLast: Bool
    ) throws(JournalError) -> JournalStretch<Message> {
        var part = JournalStretch<Message>(messages: [], through: through, isLast: isLast)
        for addressed in messages where addressed.department == department && addressed.position > position {
            switch addressed.message {
            case .success(let message):
                part.messages.append(PositionedMessage(position: addressed.position, message: message))
            case .failure(.broken(let detail)), .failure(.incompatible(let detail)):
                part.through = addressed.position - 1
                part.broken = detail
                return part
            case .failure(let error):
                throw error
            }
        }
        return part
    }
}

/// A message for one department, or why it cannot be written: that stops its own department only.
package struct AddressedMessage<Message: Sendable>: Sendable {
    package var department: DepartmentID
    package var position: Int64
    package var message: Result<Message, JournalError>
}
