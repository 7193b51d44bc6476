extension CaseReading {
    func staffActions(of department: DepartmentID) -> [NextAction] {
        let orders = state.orders.values
            .filter { $0.isOpen && $0.order.department == department && !isWithApplicant($0.order) }
            .sorted { $0.order.id < $1.order.id }
        let incidents = visibleIncidents.filter { $0.holder == department }
        return examination(by: department) + incidents.map { resolution(of: $0) } + orders.map { answer(to: $0) }
    }

    /// The department objected: until the applicant has answered there is nothing to decide.
    private func isWithApplicant(_ order: WorkOrder) -> Bool {
        order.kind == .do && order.item.flatMap { state.items[$0]?.status } == .correcting
    }

    private func examination(by department: DepartmentID) -> [NextAction] {
        guard state.phase == .examining, department == definition.lead else { return [] }
        let clock = clock(.correctionNotice, .case)
        let when = deadlineText(of: clock)
        return [
            NextAction(
                kind: .examine,
                text: LocalizedText(
                    zh: "请\(when.zh)审查申请：受理、一次性告知补正，或者不予受理。",
                    en: "Examine the application\(when.english): "
                        + "accept it, name everything missing at once, or refuse it."
                ),
                by: clock?.runningDue,
                remedies: []
            )
        ]
    }

    private func resolution(of incident: IncidentOpened) -> NextAction {
        NextAction(
            kind: .resolve,
            subject: incident.incident.text,
            text: LocalizedText(
                zh: "请处理：\(incident.kind.text.zh)。",
                en: "Settle this: \(incident.kind.text.english)."
            ),
            remedies: []
        )
    }

    private func answer(to order: WorkOrderState) -> NextAction {
        let order = order.order
        let subject = index.subject(of: order)
        let clock = order.kind == .do ? order.item.flatMap { self.clock(.itemPromised, .item($0)) } : nil
        let when = deadlineText(of: clock)
        let verb = order.kind.request
        return NextAction(
            kind: .answer,
            subject: order.id.text,
            text: LocalizedText(
                zh: "请\(when.zh)\(verb.zh)「\(subject.zh)」。",
                en: "\(verb.english) “\(subject.english)”\(when.english)."
            ),
            by: clock?.runningDue ?? (clock == nil ? order.due : nil),
            remedies: []
        )
    }
}

extension DefinitionIndex {
    /// What an order is about: its item, or else its materials.
    func subject(of order: WorkOrder) -> LocalizedText {
        switch (order.kind, order.item) {
        case (.do, let item?), (.cancel, let item?): title(item)
        default: .list(order.materials.map { title($0) })
        }
    }
}
