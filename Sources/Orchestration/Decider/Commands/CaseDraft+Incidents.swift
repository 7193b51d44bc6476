extension CaseDraft {
    mutating func resolve(_ resolution: IncidentResolution) throws(Refusal) {
        guard let incident = state.incidents[resolution.incident] else {
            throw .unknown(.incidentNotFound, resolution.incident.text, zh: "没有这个待处置事件", en: "No such open incident")
        }
        switch resolution.action {
        case .retry:
            guard let order = incident.order, let failed = state.orders[order], failed.status == .failed else {
                throw .stillOpen(incident)
            }
            repeatOrder(failed, reason: .requested, clock: nil)
        case .terminateItem(let grounds):
            let items = itemsToEnd(by: incident)
            guard !items.isEmpty else { throw .stillOpen(incident) }
            for item in items { terminate(item, .bySupervisor, grounds: grounds) }
        case .acknowledge:
            // A failed order, or an act that is owed, needs somebody to move it: looking at it is not enough (P11).
            let isStuck = incident.order.flatMap { state.orders[$0] }?.status == .failed
            let isWaitingForAct = incident.kind == .actLapsed && !itemsToEnd(by: incident).isEmpty
            guard !isStuck, !isWaitingForAct else { throw .stillOpen(incident) }
        }
        record(.incidentResolved(IncidentResolved(incident: incident.incident, action: resolution.action)))
    }

    /// The open items that the incident is about; an act that never came concerns every item that waits for it.
    private func itemsToEnd(by incident: IncidentOpened) -> [ItemID] {
        if incident.kind == .actLapsed { return itemsWaiting(for: ActID(incident.detail)) }
        return incident.item.map { [$0] }?.filter { state.items[$0]?.status.isFinal == false } ?? []
    }

    /// The department has taken the order after all, or the order is given up: nobody needs to step in any more.
    mutating func settleIncidents() {
        for incident in state.incidents.values.sorted(by: { $0.incident < $1.incident })
        where incident.kind == .orderFailed && incident.order.flatMap({ state.orders[$0] })?.status != .failed {
            record(
                .incidentResolved(
                    IncidentResolved(incident: incident.incident, action: .acknowledge(note: Sealed(nil)))
                )
            )
        }
    }

    mutating func openIncident(
        _ kind: IncidentOpened.Kind,
        item: ItemID? = nil,
        order: WorkOrderID? = nil,
        holder: DepartmentID,
        detail: String
    ) {
        record(
            .incidentOpened(
                IncidentOpened(
                    incident: IncidentID("\(state.id).incident.\(state.factCount + 1)"),
                    kind: kind,
                    item: item,
                    order: order,
                    holder: holder,
                    detail: detail
                )
            )
        )
    }

}

extension Refusal {
    fileprivate static func stillOpen(_ incident: IncidentOpened) -> Refusal {
        Refusal(
            .incidentStillOpen,
            LocalizedText(zh: "该处置方式不能解决此事件。", en: "This action does not settle the incident."),
            at: incident.incident.text
        )
    }
}
