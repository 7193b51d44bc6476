/// What an item waits for, and who ends the wait.
extension CaseReading {
    func waits(of item: ItemDefinition, _ known: ItemState) -> [Wait] {
        switch known.status {
        case .undecided where !state.phase.isBeforeAcceptance: conditionWaits(of: item)
        case .waiting where !state.phase.isBeforeAcceptance: predecessorWaits(of: item) + actWaits(of: item)
        case .undecided, .waiting: [acceptanceWait]
        case .dispatched, .received, .suspended:
            cancellationWait(known) + troubleWaits(known) + diversionWait(of: item, known)
        case .incomplete where known.isAddition: cancellationWait(known) + [partyWait(of: item, known)]
        case .incomplete: admissionWaits(of: item)
        case .asked, .awaitingParty: cancellationWait(known) + [partyWait(of: item, known)]
        case .correcting: cancellationWait(known) + known.gaps.map { wait(for: $0) }
        case .held: cancellationWait(known) + holdWaits(of: item)
        case .notNeeded, .offered, .released, .rejected, .cancelled, .terminated, .revoked: []
        }
    }

    /// A party must do something: bring materials, answer, pay, sign, appear.
    private func partyWait(of item: ItemDefinition, _ known: ItemState) -> Wait {
        let party = holder(of: item, known) ?? index.holder(.applicant)
        let text =
            switch known.status {
            case .asked: LocalizedText(zh: "申请人答复部门的询问", en: "the applicant's answer to the department's question")
            default: item.kind.taskText
            }
        return Wait(kind: .party, text: text, holder: party)
    }

    private var acceptanceWait: Wait {
        Wait(
            kind: .acceptance,
            text: LocalizedText(zh: "整件受理", en: "acceptance of the case"),
            holder: state.phase == .correcting ? index.holder(.applicant) : index.holder(definition.lead)
        )
    }

    private func conditionWaits(of item: ItemDefinition) -> [Wait] {
        var seen: Set<ItemID> = []
        return item.condition.operands.compactMap { operand in
            guard case .result(let reference) = operand, seen.insert(reference.item).inserted else { return nil }
            return wait(for: reference.item, LocalizedText(zh: "的结果", en: "the result of"))
        }
    }

    private func predecessorWaits(of item: ItemDefinition) -> [Wait] {
        singleWaits(of: item) + item.afterAny.filter { rules.standing(ofAny: $0) == .pending }.map { anyWait($0) }
    }

    /// One of several is enough; whoever has the first of them is the one to ask.
    private func anyWait(_ group: [ItemID]) -> Wait {
        let open = group.filter { state.items[$0]?.status.isFinal == false }
        let titles = index.titles(open)
        return Wait(
            kind: .item,
            subject: open.first?.text,
            text: LocalizedText(zh: "「\(titles.zh)」任一办成", en: "the released result of any of “\(titles.english)”"),
            holder: open.first.flatMap { index.item($0) }.map { keeper(of: $0) }
        )
    }

    private func singleWaits(of item: ItemDefinition) -> [Wait] {
        item.predecessors.filter { rules.standing(of: $0) == .pending }.map { predecessor in
            switch predecessor.requirement {
            case .released: wait(for: predecessor.item, LocalizedText(zh: "办成", en: "the released result of"))
            case .decided: wait(for: predecessor.item, LocalizedText(zh: "作出决定", en: "the decision on"))
            case .data: wait(for: predecessor.item, LocalizedText(zh: "的结果数据", en: "the result data of"))
            }
        }
    }

    private func wait(for id: ItemID, _ what: LocalizedText) -> Wait {
        let title = index.title(id)
        return Wait(
            kind: .item,
            subject: id.text,
            text: LocalizedText(zh: "「\(title.zh)」\(what.zh)", en: "\(what.english) “\(title.english)”"),
            holder: index.item(id).map { keeper(of: $0) }
        )
    }

    /// Who has the item that is waited for: the applicant where something is owed, else its department. It looks one item
    /// far, so that no chain or ring of items can make it run on.
    private func keeper(of item: ItemDefinition) -> Holder {
        let known = known(item)
        switch known.status {
        case .awaitingParty: return index.holder(known.task?.party ?? .applicant)
        case .correcting, .asked, .incomplete: return index.holder(.applicant)
        case .held where !rules.holdingMaterials(of: item.id).isEmpty: return index.holder(.applicant)
        default: return index.holder(known.assignment?.department ?? item.department)
        }
    }

    private func actWaits(of item: ItemDefinition) -> [Wait] {
        rules.waitingActs(of: item).map { act in
            let holder = index.holder(of: act.id)
            return Wait(
                kind: .act,
                subject: act.id.text,
                text: LocalizedText(
                    zh: "\(holder.title.zh)「\(act.title.zh)」",
                    en: "“\(act.title.english)” by \(holder.title.english)"
                ),
                holder: holder
            )
        }
    }

    private func holdWaits(of item: ItemDefinition) -> [Wait] {
        let materials = rules.holdingMaterials(of: item.id)
        guard materials.isEmpty else { return materials.map { materialWait($0) } }
        let preferred = rules.preferred(to: item.id)
        if !rules.isChosen(item.id), !preferred.isEmpty {
            return preferred.map { wait(for: $0, LocalizedText(zh: "(优先方案)的结果", en: "the result of the preferred")) }
        }
        let issue = rules.issue
        if issue.mayBeRejected, !issue.waitsForOutcome {
            return definition.items.filter { $0.onReject == .rejectCase && !known($0).status.isFinal }.map {
                wait(for: $0.id, LocalizedText(zh: "(可能导致整件不予办理)的决定", en: "the decision, which may reject all, on"))
            }
        }
        let open = definition.items.first { $0.id != item.id && !known($0).status.isFinal }
        return [
            Wait(
                kind: .outcome,
                text: LocalizedText(zh: "其他事项办完后统一出件", en: "the other items: results go out together"),
                holder: open.map { index.holder($0.department) }
            )
        ]
    }

    func wait(for gap: Gap) -> Wait {
        if case .material(let id) = gap.subject { return materialWait(id) }
        return Wait(
            kind: .act,
            subject: gap.subject.kindAndID.id,
            text: title(of: gap.subject),
            holder: index.holder(.applicant)
        )
    }

    private func materialWait(_ id: MaterialID) -> Wait {
        let title = index.title(id)
        if let tolerance = state.materials[id]?.tolerance, let clock = state.clocks[tolerance.clock.id] {
            let when = deadlineText(of: clock)
            return Wait(
                kind: .material,
                subject: id.text,
                text: LocalizedText(
                    zh: "申请人\(when.zh)补交《\(title.zh)》",
                    en: "“\(title.english)” from the applicant\(when.english)"
                ),
                holder: index.holder(.applicant)
            )
        }
        return Wait(
            kind: .material,
            subject: id.text,
            text: LocalizedText(zh: "申请人提供《\(title.zh)》", en: "“\(title.english)” from the applicant"),
            holder: index.holder(.applicant)
        )
    }

    private func cancellationWait(_ known: ItemState) -> [Wait] {
        guard let order = known.cancellation.flatMap({ state.orders[$0] }), order.isOpen else { return [] }
        return [
            Wait(
                kind: .cancellation,
                subject: order.order.id.text,
                text: LocalizedText(zh: "部门确认停止办理", en: "the department's word that it has stopped"),
                holder: index.holder(order.order.department, organ: order.order.organ)
            )
        ]
    }

    private func diversionWait(of item: ItemDefinition, _ known: ItemState) -> [Wait] {
        guard let diversion = known.diversion else { return [] }
        let until = deadlineText(of: diversion.clock)
        return [
            Wait(
                kind: .diversion,
                text: LocalizedText(zh: "线下办理\(until.zh)返回", en: "its return from outside the system\(until.english)"),
                holder: index.holder(known.assignment?.department ?? item.department)
            )
        ]
    }

    /// What went wrong with the order, in the words of those who must wait.
    private func troubleWaits(_ known: ItemState) -> [Wait] {
        guard let id = known.order, let order = state.orders[id], order.status == .failed else { return [] }
        guard let incident = incident(about: id) else {
            let text = LocalizedText(zh: "部门系统恢复，系统将自动重试", en: "the department's system; it is tried again by itself")
            return [Wait(kind: .retry, text: text, holder: .system)]
        }
        return [
            Wait(
                kind: .incident,
                subject: isStaffOrAuditor ? incident.incident.text : nil,
                text: LocalizedText(zh: "工作人员处理系统故障", en: "somebody to settle a technical failure"),
                holder: index.holder(incident.holder)
            )
        ]
    }

    func incident(about order: WorkOrderID) -> IncidentOpened? {
        state.incidents.values.filter { $0.order == order }.min { $0.incident < $1.incident }
    }
}
