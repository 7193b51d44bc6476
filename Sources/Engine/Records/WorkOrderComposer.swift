package import Messaging
package import Orchestration

/// Writes what a department receives: the order, the applicant, and only the fields and materials declared for it (最小必要).
package struct WorkOrderComposer: Sendable {
    /// Why no message can be written: the journal and the definition do not fit, so that somebody must look.
    package enum Failure: Error, Hashable, Sendable {
        case unregisteredCase
        case unknownItem(ItemID)
        case unknownMaterial(MaterialID)
    }

    private let state: CaseState
    private let definition: WorkflowDefinition
    private let tenant: TenantID
    private let jurisdiction: JurisdictionID
    private let incarnation: Int

    /// - Parameter definition: the one that the case is pinned to.
    package init(
        state: CaseState,
        definition: WorkflowDefinition,
        tenant: TenantID,
        jurisdiction: JurisdictionID,
        incarnation: Int
    ) {
        self.state = state
        self.definition = definition.applied(to: state)
        self.tenant = tenant
        self.jurisdiction = jurisdiction
        self.incarnation = incarnation
    }

    /// - Parameters:
    ///   - order: the order as the case knows it.
    ///   - cause: the id of the event that sends it (``RecordedEvent/id``); every repeat of that event gives the same message id.
    package func message(
        for order: WorkOrderState,
        cause: String,
        traceparent: String? = nil
    ) throws(Failure) -> WorkOrderMessage {
        guard let submission = state.submission else { throw .unregisteredCase }
        let item = try order.order.item.map { (id) throws(Failure) in try self.item(id) }
        return WorkOrderMessage(
            id: cause,
            order: order.order.withPresentDue(in: state),
            revision: order.revision,
            incarnation: incarnation,
            tenant: tenant,
            jurisdiction: jurisdiction,
            caseID: state.id,
            caseNumber: state.number,
            workflow: submission.workflow,
            workflowTitle: definition.title,
            itemTitle: item?.title,
            catalogue: item?.catalogue,
            applicant: submission.applicant,
            fields: fields(for: order.order, item),
            materials: try materials(for: order.order, item),
            issuedAt: order.issuedAt,
            traceparent: traceparent
        )
    }

    private func item(_ id: ItemID) throws(Failure) -> ItemDefinition {
        guard let item = definition.items.first(where: { $0.id == id }) else { throw .unknownItem(id) }
        return item
    }

    /// Whoever looks up a material or stops working needs nothing of the form.
    private func fields(for order: WorkOrder, _ item: ItemDefinition?) -> [FieldID: DataValue] {
        switch order.kind {
        case .fetch, .verify, .cancel, .revoke: return [:]
        case .do, .material: break
        }
        let allowed = Set(item?.fields ?? [])
        return (state.form.value ?? [:]).filter { allowed.contains($0.key) }
    }

    private func materials(
        for order: WorkOrder,
        _ item: ItemDefinition?
    ) throws(Failure) -> [WorkOrderMaterial] {
        let wanted: [MaterialID]
        switch order.kind {
        case .cancel, .revoke:
            wanted = []
        case .do, .material:
            let declared = Set(item?.materials.map(\.material) ?? [])
            wanted = order.materials.filter { declared.contains($0) }
        case .fetch, .verify:
            wanted = order.materials
        }
        var materials: [WorkOrderMaterial] = []
        for id in wanted {
            materials.append(try material(id, for: order, item))
        }
        return materials
    }

    private func material(
        _ id: MaterialID,
        for order: WorkOrder,
        _ item: ItemDefinition?
    ) throws(Failure) -> WorkOrderMaterial {
        guard let title = title(of: id) else { throw .unknownMaterial(id) }
        let known = state.materials[id]
        // A source or a checker says what it knows itself; what others handed in is not shown to it.
        let supplied = order.kind == .fetch || order.kind == .verify ? nil : known?.supplied
        var material = WorkOrderMaterial(
            id: id,
            title: title,
            importance: importance(of: id, in: item),
            standing: known?.standing ?? .open,
            files: supplied?.files ?? [],
            data: supplied?.data.value ?? [:],
            due: known?.tolerance?.clock.due
        )
        material.statement = known?.standing == .committed ? known?.commitment?.statement : nil
        return material
    }

    /// A licence commitment is signed under an id of its own; what it stands for is the item.
    private func title(of id: MaterialID) -> LocalizedText? {
        definition.materials.first { $0.id == id }?.title
            ?? definition.items.first { $0.commitment != nil && $0.id.licenceCommitment == id }?.title
    }

    /// As the item uses it; without an item the strictest use counts.
    private func importance(of id: MaterialID, in item: ItemDefinition?) -> MaterialUse.Importance {
        let items = item.map { [$0] } ?? definition.items
        let uses = items.flatMap(\.materials).filter { $0.material == id }
        return uses.contains { $0.importance == .primary } ? .primary : .secondary
    }
}
