package import AdapterKit
package import Messaging
package import Orchestration

/// What the adapters over simulated systems have in common; each says itself which further kinds of order it handles.
package protocol SimulatedDepartmentAdapter: DepartmentAdapter {
    var system: SimulatedSystem { get }
}

extension SimulatedDepartmentAdapter {
    package var department: DepartmentID { system.desk.rules.department }

    package func find(_ order: WorkOrderID) async throws(AdapterError) -> Filing? {
        try await system.find(order)
    }

    package func submit(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        try await system.file(message)
    }

    package func supplement(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        try await system.file(message)
    }

    package func cancel(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        try await system.file(message)
    }

    package func acts(after cursor: ActCursor?, limit: Int) async throws(AdapterError) -> [DepartmentAct] {
        try await system.acts(after: cursor, limit: limit)
    }
}
