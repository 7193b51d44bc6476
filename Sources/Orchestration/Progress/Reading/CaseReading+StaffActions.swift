extension CaseReading {
    func staffActions(of department: DepartmentID) -> [NextAction] {
        let orders = state.orders.values
            .filter { $0.isOpen && $0.order.department == department && !isWithApplicant($0.order) }
            .sorted { $0.order.id < $1.order.id }
        let incidents = visibleIncidents.filter { $0.holder == department }
        return examination(by: department) + admission(by: department) + incidents.map { resolution(of: $0) }
            + orders.map { answer(to: $0) }
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
            text: text(of: incident),
            remedies: []
        )
    }

    private func text(of incident: IncidentOpened) -> LocalizedText {
        switch incident.kind {
        case .deemedIncomplete:
            let item = incident.item.map { index.title($0) } ?? .plain("")
            let missing = LocalizedText.list(incident.item.map { missingMaterials(of: $0) } ?? [])
            return LocalizedText(
                zh: "请处理：\(incident.kind.text.zh)：「\(item.zh)」缺\(missing.zh)。请联系申请人补齐，或者说明理由终止该事项。",
                en: "Settle this: \(incident.kind.text.english). “\(item.english)” lacks \(missing.english): "
                    + "get it from the applicant, or end the item and say why."
            )
        case .disputedSource:
            let order = incident.order.flatMap { state.orders[$0]?.order }
            let material = LocalizedText.list(order?.materials.map { index.title($0) } ?? [])
            let source = order?.source.map { index.title($0) } ?? .plain("")
            return LocalizedText(
                zh: "请核实申请人对「\(source.zh)」中《\(material.zh)》的异议：数据更正后重新调取，或者说明数据无误。",
                en: "The applicant disputes what “\(source.english)” says of “\(material.english)”: "
                    + "mend the data and ask again, or say that it is right."
            )
        default:
            return LocalizedText(
                zh: "请处理：\(incident.kind.text.zh)。",
                en: "Settle this: \(incident.kind.text.english)."
            )
        }
    }

    private func missingMaterials(of id: ItemID) -> [LocalizedText] {
        guard let item = index.item(id) else { return [] }
        return rules.gaps(of: item).map { gap in
            let title = title(of: gap.subject)
            return LocalizedText(zh: "《\(title.zh)》", en: "“\(title.english)”")
        }
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
        case (.do, let item?), (.cancel, let item?), (.revoke, let item?): title(item)
        default: .list(order.materials.map { title($0) })
        }
    }
}
