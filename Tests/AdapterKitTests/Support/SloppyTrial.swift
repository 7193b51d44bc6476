import AdapterKit
import Messaging
import Orchestration
import Synchronization

/// An adapter with the faults that hurried integrators make: it never looks, invents serials as it goes, ignores cursor and
/// limit, says "cancelled" without stopping anything, takes an outage for a refusal, and keeps rejections to itself.
final class SloppyTrial: AdapterTrial {
    let handledKinds: Set<WorkOrder.Kind>
    let system = SloppySystem()

    init(handledKinds: Set<WorkOrder.Kind> = [.do, .material, .cancel]) {
        self.handledKinds = handledKinds
    }

    func makeAdapter() async throws -> any DepartmentAdapter { SloppyAdapter(system: system) }

    func order(_ kind: WorkOrder.Kind) -> WorkOrderMessage { Sample().message(kind) }

    func unwelcomeOrder() -> WorkOrderMessage { Sample(opinion: nil).message() }

    func filings(of order: WorkOrderID) async throws -> Int {
        system.state.withLock { $0.filed.count { $0.order.id == order } }
    }

    func setAvailable(_ isAvailable: Bool) async throws {
        system.state.withLock { $0.isDown = !isAvailable }
    }

    func letDecisionsFallDue() async throws {}
}

final class SloppySystem: Sendable {
    struct State {
        var filed: [WorkOrderMessage] = []
        var isDown = false
        var lastSerial = 0
    }

    let state = Mutex(State())

    func nextSerial() -> String {
        state.withLock { state in
            state.lastSerial += 1
            return "S\(state.lastSerial)"
        }
    }
}

struct SloppyAdapter: DepartmentAdapter {
    let system: SloppySystem

    var department: DepartmentID { "human-resources" }

    func find(_ order: WorkOrderID) async throws(AdapterError) -> Filing? { nil }

    func submit(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        guard !system.state.withLock({ $0.isDown }) else { throw .refused("connection refused") }
        system.state.withLock { $0.filed.append(message) }
        return .received(message.order.id, reference: system.nextSerial())
    }

    func supplement(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        try await submit(message)
    }

    func lookUp(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        try await submit(message)
    }

    func cancel(_ message: WorkOrderMessage) async throws(AdapterError) -> Filing {
        Filing(order: message.order.id, serial: system.nextSerial(), response: .cancelled)
    }

    func acts(after cursor: ActCursor?, limit: Int) async throws(AdapterError) -> [DepartmentAct] {
        system.state.withLock { $0.filed }.filter { $0.order.kind == .do && !$0.materials.isEmpty }.map { message in
            DepartmentAct(
                cursor: "now",
                caseID: message.caseID,
                order: message.order.id,
                serial: system.nextSerial(),
                content: .approved(Approval(documentNumber: "1"))
            )
        }
    }
}
