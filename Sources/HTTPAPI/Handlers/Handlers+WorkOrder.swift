import Engine
import Hummingbird
import Messaging
import Orchestration

extension Handlers {
    /// One order of the caller's, with what it may see for it.
    func readWorkOrder(_ call: Call) async throws -> Response {
        let disclosure = try Disclosure(call)
        try await awaitFreshness(call)
        let row = try await addressedOrder(call)
        let visible = try await visibleCase(row.caseID, for: call)
        guard let order = visible.state.orders[row.order.id] else { throw Refusal.noSuchOrder }
        let composer = WorkOrderComposer(
            state: visible.state,
            definition: visible.definition,
            tenant: row.tenant,
            jurisdiction: visible.jurisdiction,
            // Names the journal's life in messages that are sent; this answer is not one.
            incarnation: 0
        )
        let message = try composer.message(for: order, cause: row.order.id.text)
        if case .full(let purpose) = disclosure { try await noteAccess(to: row.caseID, purpose: purpose, by: call) }
        return try .json(
            WorkOrderDocument(message, isMasked: disclosure == .masked),
            headers: [.freshnessToken: visible.token.description]
        )
    }
}
