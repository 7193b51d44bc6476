import Engine
import Hummingbird
import Orchestration

extension Handlers {
    /// The cases of the person acted for, newest first.
    func listCases(_ call: Call) async throws -> Response {
        guard let person = call.caller.actor.person else {
            let text = LocalizedText(zh: "令牌须指明当事人", en: "the token must name the person acted for")
            throw Problem(.roleNotAdmitted, text, at: "person")
        }
        try await awaitFreshness(call)
        let page = try call.page(dependencies.limits)
        let slice = try await dependencies.directory.cases(of: person, tenant: call.caller.tenant, page: page)
        return try .json(SliceDocument(items: slice.rows.map(CaseSummary.init), next: slice.next))
    }

    /// The open orders of the caller's organ by due instant.
    func listWorkOrders(_ call: Call) async throws -> Response {
        guard let organ = call.caller.actor.organ else {
            let text = LocalizedText(zh: "令牌须指明机关", en: "the token must name the organ")
            throw Problem(.roleNotAdmitted, text, at: "organ")
        }
        try await awaitFreshness(call)
        let page = try call.page(dependencies.limits)
        let slice = try await dependencies.directory.workOrders(of: organ, tenant: call.caller.tenant, page: page)
        return try .json(SliceDocument(items: slice.rows.map(WorkOrderSummary.init), next: slice.next))
    }
}
