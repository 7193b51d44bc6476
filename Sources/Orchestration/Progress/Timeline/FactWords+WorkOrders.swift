extension FactWords {
    func account(of fact: WorkOrderIssued) -> FactAccount {
        let order = fact.order
        let department = index.title(order.department)
        let subject = index.subject(of: order)
        let clock = fact.clocks.first { !$0.kind.isTechnical }
        return FactAccount(
            .system,
            concern(of: order),
            zh: "请\(department.zh)\(order.kind.request.zh)「\(subject.zh)」"
                + (clock.map { "，\(deadline(of: $0))前答复" } ?? ""),
            en: "\(department.english) is asked: \(order.kind.request.english.lowercased()) “\(subject.english)”"
                + (clock.map { " by \(deadline(of: $0))" } ?? "")
        )
    }

    func account(of fact: WorkOrderReceived) -> FactAccount {
        let department = department(of: fact.order)
        let subject = subject(of: fact.order)
        let reference = fact.reference.map { LocalizedText(zh: "，编号 \($0)", en: " as \($0)") } ?? .plain("")
        return FactAccount(
            index.holder(department),
            state.orders[fact.order].map { concern(of: $0.order) } ?? .department(department),
            zh: "已签收「\(subject.zh)」\(reference.zh)",
            en: "Took in “\(subject.english)”\(reference.english)"
        )
    }

    func account(of fact: WorkOrderFailed) -> FactAccount {
        let department = department(of: fact.order)
        let subject = subject(of: fact.order)
        let next =
            fact.retry == nil
            ? LocalizedText(zh: "不再自动重试", en: "it is not tried again by itself")
            : LocalizedText(zh: "将自动重试", en: "it will be tried again")
        return FactAccount(
            index.holder(department),
            .supervision(department),
            zh: "系统未能接收「\(subject.zh)」（第\(fact.attempt)次），\(next.zh)",
            en: "Could not take “\(subject.english)” (attempt \(fact.attempt)); \(next.english)"
        )
    }

    func account(of fact: WorkOrderRepeated) -> FactAccount {
        let department = department(of: fact.order)
        let subject = subject(of: fact.order)
        return FactAccount(
            .system,
            .supervision(department),
            zh: "再次发送「\(subject.zh)」（第\(fact.revision)次，\(fact.reason.text.zh)）",
            en: "Sent “\(subject.english)” again (sending \(fact.revision), \(fact.reason.text.english))"
        )
    }

    func account(of fact: IncidentOpened) -> FactAccount {
        let holder = index.title(fact.holder)
        return FactAccount(
            .system,
            .supervision(fact.holder),
            zh: "需人工处理：\(fact.kind.text.zh)，由\(holder.zh)负责",
            en: "Somebody must act: \(fact.kind.text.english); \(holder.english) has it"
        )
    }

    func account(of fact: IncidentResolved) -> FactAccount {
        let holder = state.incidents[fact.incident]?.holder ?? index.definition.lead
        let kind = state.incidents[fact.incident]?.kind.text ?? .plain(fact.incident.text)
        return FactAccount(
            index.holder(holder),
            .supervision(holder),
            zh: "已处理：\(kind.zh)（\(fact.action.text.zh)）",
            en: "Settled: \(kind.english) (\(fact.action.text.english))"
        )
    }

    private func subject(of order: WorkOrderID) -> LocalizedText {
        state.orders[order].map { index.subject(of: $0.order) } ?? .plain(order.text)
    }

    /// Orders about an item are its department's; the others belong to the application.
    private func concern(of order: WorkOrder) -> FactAccount.Concern {
        order.item == nil ? .application : .department(order.department)
    }
}
