import Engine
import Hummingbird
import Orchestration

extension Handlers {
    /// Gives out a file to whoever may see it through the case or work order named in the query:
    /// the applicant and the lead's staff see the materials and the released results, an agent those of the two that the
    /// authority is about; an organ what its order is about.
    func downloadFile(_ call: Call) async throws -> Response {
        let digest = try call.parameter("digest")
        let (visible, files) = try await filesInReach(call)
        guard let file = files.first(where: { $0.digest == digest }) else { throw Problem(.notFound, at: "digest") }
        let bytes = try await dependencies.materials.get(digest, tenant: call.caller.tenant)
        try await noteAccess(to: visible.state.id, purpose: "file:\(digest.prefix(16))", by: call)
        return .bytes(
            bytes,
            type: file.mediaType,
            headers: [.contentTypeOptions: "nosniff", .contentDisposition: "attachment"]
        )
    }

    private func filesInReach(_ call: Call) async throws -> (VisibleCase, [FileReference]) {
        switch (call.query("case"), call.query("workOrder")) {
        case (let id?, nil):
            let visible = try await visibleCase(CaseID(id), for: call)
            let access = visible.access
            guard access.showsApplication || access.showsResults else {
                let text = LocalizedText(zh: "请以workOrder指明工单", en: "name the work order in workOrder")
                throw Problem(.roleNotAdmitted, text, at: "case")
            }
            let materials = access.showsApplication ? visible.state.materialFiles : []
            return (visible, materials + (access.showsResults ? visible.state.resultFiles : []))
        case (nil, let id?):
            let order = WorkOrderID(id)
            guard let row = try await dependencies.directory.workOrder(order, tenant: call.caller.tenant),
                call.caller.actor.isAddressed(by: row.order)
            else { throw Refusal.noSuchOrder }
            let visible = try await visibleCase(row.caseID, for: call)
            return (visible, visible.state.files(for: row.order))
        default:
            throw Problem.malformed(zh: "须给出case或workOrder之一", en: "give either case or workOrder", at: "query")
        }
    }
}

extension CaseState {
    fileprivate var materialFiles: [FileReference] { materials.values.flatMap { $0.supplied?.files ?? [] } }

    fileprivate var resultFiles: [FileReference] {
        items.values.filter { $0.status == .released }.flatMap { $0.approval?.files ?? [] }
    }

    /// The materials that the order names, and the result that it led to.
    fileprivate func files(for order: WorkOrder) -> [FileReference] {
        order.materials.flatMap { materials[$0]?.supplied?.files ?? [] }
            + (order.item.flatMap { items[$0]?.approval?.files } ?? [])
    }
}
