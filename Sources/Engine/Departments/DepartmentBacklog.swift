import Messaging
import Orchestration

/// Whether the journal still holds orders that a department was not sent, over all partitions, whoever owns them.
struct DepartmentBacklog: Sendable {
    let journal: any Journal
    let reader: OrderReader
    let partitions: Int
    let eventsPerRead: Int

    func holdsOrders(for department: DepartmentID) async throws(JournalError) -> Bool {
        for partition in 0..<partitions {
            if try await holdsOrders(for: department, in: partition) { return true }
        }
        return false
    }

    private func holdsOrders(for department: DepartmentID, in partition: Int) async throws(JournalError) -> Bool {
        var position = try await journal.position(of: DestinationName.workOrders(department), partition: partition)
        while true {
            let events = try await journal.events(partition: partition, after: position, limit: eventsPerRead)
            let orders = try await reader.messages(for: [department], from: events.filter(\.sendsWorkOrder))
            if !orders.isEmpty { return true }
            guard let last = events.last, events.count == eventsPerRead else { return false }
            position = last.position
        }
    }
}
