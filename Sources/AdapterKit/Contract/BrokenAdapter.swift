import Messaging
import Orchestration

/// An adapter whose process dies at a chosen instant: what the caller would have learned is lost. The runner around it must not
/// come to its second attempt, so its pauses end in cancellation.
struct BrokenAdapter: DepartmentAdapter {
    enum Fault {
        case beforeFiling, afterFiling
    }

    let inner: any DepartmentAdapter
    let fault: Fault

    var department: DepartmentID { inner.department }

    func find(_ order: WorkOrderID) async throws(AdapterError) -> Filing? {
        try await inner.find(order)
    }

    func submit(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        try await dieAround { () async throws(AdapterError) in try await inner.submit(message) }
    }

    func lookUp(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        try await dieAround { () async throws(AdapterError) in try await inner.lookUp(message) }
    }

    func supplement(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        try await dieAround { () async throws(AdapterError) in try await inner.supplement(message) }
    }

    func verify(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        try await dieAround { () async throws(AdapterError) in try await inner.verify(message) }
    }

    func cancel(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        try await dieAround { () async throws(AdapterError) in try await inner.cancel(message) }
    }

    func acts(after cursor: ActCursor?, limit: Int) async throws(AdapterError) -> [DepartmentAct] {
        try await inner.acts(after: cursor, limit: limit)
    }

    private func dieAround(
        _ filing: () async throws(AdapterError) -> Filing
    ) async throws(AdapterError) -> Filing {
        if fault == .afterFiling { _ = try await filing() }
        throw .unavailable("the adapter's process died")
    }
}
