package import Messaging
package import Orchestration

/// Writes the messages that events cause. Each is written from the case as it stood right after its event, so that a repeat
/// says the same as the first sending, whatever has happened since.
package struct OrderReader: Sendable {
    private let journal: any Journal
    private let catalogue: DefinitionCatalogue
    private let masterKey: MasterKey
    private let incarnation: Int

    package init(
        journal: any Journal,
        catalogue: DefinitionCatalogue,
        masterKey: MasterKey,
        incarnation: Int
    ) {
        self.journal = journal
        self.catalogue = catalogue
        self.masterKey = masterKey
        self.incarnation = incarnation
    }

    /// The messages for the adapters of the departments, in the order of their events. Each case is read and folded once,
    /// however many departments have an order in it.
    ///
    /// - Parameter events: events of one partition that send work orders, in order.
    package func messages(
        for departments: Set<DepartmentID>,
        from events: [RecordedEvent]
    ) async throws(JournalError) -> [AddressedMessage<WorkOrderMessage>] {
        var messages: [AddressedMessage<WorkOrderMessage>] = []
        for (tenant, events) in events.grouped(by: \.tenant) {
            let cases = events.grouped(by: \.stream.id).map { (CaseID($0.key), $0.rows) }
            let loaded = try await journal.load(
                LoadRequest(tenant: tenant, partition: events[0].partition, cases: cases.map(\.0))
            )
            for (caseID, events) in cases {
                guard let stored = loaded.streams[caseID] else {
                    throw .broken("the stream of event \(events[0].id) is missing")
                }
                let read = try StoredCaseReader(masterKey).read(stored, of: caseID)
                messages += await self.messages(for: departments, from: events, read: read)
            }
        }
        return messages.sorted { $0.position < $1.position }
    }

    private func messages(
        for departments: Set<DepartmentID>,
        from events: [RecordedEvent],
        read: ReadCase
    ) async -> [AddressedMessage<WorkOrderMessage>] {
        let wanted = Set(events.map(\.version))
        var messages: [AddressedMessage<WorkOrderMessage>] = []
        var state = CaseState.unregistered
        for past in read.events {
            state.apply(past.event)
            guard wanted.contains(past.record.version),
                let id = past.event.fact.sentOrder, let order = state.orders[id],
                order.order.handling == .adapter, departments.contains(order.order.department)
            else { continue }
            messages.append(
                AddressedMessage(
                    department: order.order.department,
                    position: past.record.position,
                    message: await message(for: order, state: state, cause: past.record)
                )
            )
        }
        return messages
    }

    private func message(
        for order: WorkOrderState,
        state: CaseState,
        cause: RecordedEvent
    ) async -> Result<WorkOrderMessage, JournalError> {
        guard let reference = state.submission?.workflow else {
            return .failure(.broken("event \(cause.id) sends an order of a case that was never registered"))
        }
        do throws(JournalError) {
            let composer = WorkOrderComposer(
                state: state,
                definition: try await catalogue.definition(reference, tenant: cause.tenant, journal: journal),
                tenant: cause.tenant,
                jurisdiction: cause.jurisdiction,
                incarnation: incarnation
            )
            return Result { () throws(WorkOrderComposer.Failure) in
                try composer.message(for: order, cause: cause.id, traceparent: cause.traceparent)
            }.mapError { .broken("event \(cause.id) gives no message: \($0)") }
        } catch {
            return .failure(error)
        }
    }
}

extension Fact {
    /// The order that the fact sends to its department.
    var sentOrder: WorkOrderID? {
        switch self {
        case .workOrderIssued(let issued): issued.order.id
        case .workOrderRepeated(let repeated): repeated.order
        default: nil
        }
    }
}

extension Array {
    /// Groups in the order in which their keys first appear.
    func grouped<Key: Hashable>(by key: (Element) -> Key) -> [(key: Key, rows: [Element])] {
        var groups: [(key: Key, rows: [Element])] = []
        var indices: [Key: Int] = [:]
        for element in self {
            let name = key(element)
            if let index = indices[name] {
                groups[index].rows.append(element)
            } else {
                indices[name] = groups.count
                groups.append((name, [element]))
            }
        }
        return groups
    }
}
