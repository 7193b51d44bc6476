import Messaging
import Orchestration

/// Work orders of one partition to a department's adapter in this process.
struct AdapterDestination: Destination {
    let department: DepartmentID
    let delivery: any WorkOrderDelivery
    let orders: SharedStretches<WorkOrderMessage>

    var name: String { DestinationName.workOrders(department) }
    var controlledBy: DepartmentID? { department }
    var slownessIsOutage: Bool { false }

    func stretch(after position: Int64) async throws(JournalError) -> JournalStretch<WorkOrderMessage> {
        try await orders.stretch(after: position, for: department)
    }

    func deliver(_ messages: [WorkOrderMessage]) async -> Delivered {
        for (index, result) in await delivery.deliver(messages).enumerated() {
            guard case .failure(let error) = result else { continue }
            // The error's own words may come from a department's system and quote personal data.
            return Delivered(count: index, failure: "\(type(of: error)) at work order \(messages[index].order.id)")
        }
        return Delivered(count: messages.count)
    }

    func hasNews(in commit: Commit) -> Bool {
        commit.hasWorkOrder(for: department)
    }
}

enum DestinationName {
    static let events = "events"

    static func workOrders(_ department: DepartmentID) -> String { "workorders/\(department)" }
    static func receipts(_ department: DepartmentID) -> String { "receipts/\(department)" }
}

extension Commit {
    func hasWorkOrder(for department: DepartmentID) -> Bool {
        orders.contains { $0.order.department == department } && events.contains(where: \.sendsWorkOrder)
    }
}
