extension CaseDraft {
    mutating func resolve(_ resolution: IncidentResolution) throws(Refusal) {
        guard let incident = state.incidents[resolution.incident] else {
            throw .unknown(.incidentNotFound, resolution.incident.text, zh: "没有这个待处置事件", en: "No such open incident")
        }
        switch resolution.action {
        case .retry where incident.kind == .disputedSource:
            try fetchAgain(for: incident)
        case .retry where incident.kind == .reinstatement:
            try giveBack(incident)
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
            // A party that has not acted, and no clock left: the item would wait for ever.
            let isWaitingForParty = incident.kind == .taskLapsed && !itemsToEnd(by: incident).isEmpty
            let isUnanswered =
                incident.kind == .unanswered && incident.item.flatMap { state.items[$0]?.question } != nil
            // A primary material that silence did not make up stays somebody's duty until it is in.
            let isWaitingForMaterial = incident.kind == .deemedIncomplete && isIncomplete(incident.item)
            guard !isStuck, !isWaitingForAct, !isWaitingForParty, !isUnanswered, !isWaitingForMaterial else {
                throw .stillOpen(incident)
            }
            if incident.kind == .silentConsultation { goOnWithoutOpinion(incident) }
        }
        record(.incidentResolved(IncidentResolved(incident: incident.incident, action: resolution.action)))
    }

    private func isIncomplete(_ item: ItemID?) -> Bool {
        item.flatMap { state.items[$0]?.status } == .incomplete
    }

    /// The open items that the incident is about; an act that never came concerns every item that waits for it.
    private func itemsToEnd(by incident: IncidentOpened) -> [ItemID] {
        if incident.kind == .actLapsed { return itemsWaiting(for: ActID(incident.detail)) }
        return incident.item.map { [$0] }?.filter { state.items[$0]?.status.isFinal == false } ?? []
    }

    /// The department has taken the order after all, or it is given up; the material came after all: nobody needs to step in.
    mutating func settleIncidents() {
        for incident in state.incidents.values.sorted(by: { $0.incident < $1.incident })
        where isSettled(incident) {
            record(
                .incidentResolved(
                    IncidentResolved(incident: incident.incident, action: .acknowledge(note: Sealed(nil)))
                )
            )
        }
    }

    private func isSettled(_ incident: IncidentOpened) -> Bool {
        let known = incident.item.flatMap { state.items[$0] }
        return switch incident.kind {
        case .orderFailed: incident.order.flatMap { state.orders[$0] }?.status != .failed
        case .taskLapsed: known?.status != .awaitingParty
        case .silentConsultation: known?.status.isWithDepartment != true
        case .diversionOverdue: known?.diversion == nil
        case .deemedIncomplete: !isIncomplete(incident.item)
        default: false
        }
    }

    /// The lead decides alone; who was silent does not keep it from deciding.
    private mutating func goOnWithoutOpinion(_ incident: IncidentOpened) {
        guard let item = incident.item, let order = state.items[item]?.order,
            state.items[item]?.status.isWithDepartment == true
        else { return }
        record(.opinionGiven(OpinionGiven(item: item, order: order)))
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
    static func stillOpen(_ incident: IncidentOpened) -> Refusal {
        Refusal(
            .incidentStillOpen,
            LocalizedText(zh: "该处置方式不能解决此事件。", en: "This action does not settle the incident."),
            at: incident.incident.text
        )
    }
}
