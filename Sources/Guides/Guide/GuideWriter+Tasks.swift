import Orchestration

/// What a party has to do in the course of the case: pay, sign, come in person.
extension GuideWriter {
    func task(_ task: TaskPolicy, _ kind: ItemDefinition.Kind) -> String {
        let who = task.party == .applicant ? say("您", "you") : say.quoted(titles.party(task.party))
        let (zh, en) = (task.limit.text.zh, task.limit.text.text(in: .english))
        let duty =
            switch kind {
            case .payment:
                say(
                    "要缴费：\(amount(task))，收到通知后\(zh)内由\(who)缴纳；部门确认收到即办好。",
                    "A payment: \(amount(task)), to be paid by \(who) within \(en) of being asked; done when the department confirms it."
                )
            case .signature:
                say("要签署：收到通知后\(zh)内由\(who)签署。", "A signature: \(who) must sign within \(en) of being asked.")
            case .appearance:
                say("要到场：收到通知后\(zh)内由\(who)本人到场办理。", "In person: \(who) must appear within \(en) of being asked.")
            case .approval, .instant, .consultation:
                say("收到通知后\(zh)内由\(who)办理。", "\(who) must act within \(en) of being asked.")
            }
        return say.sentences([duty, expiry(task)])
    }

    private func amount(_ task: TaskPolicy) -> String {
        switch task.amount {
        case .fixed(let fen): return Money(fen: fen).text(say)
        case .result(let reference):
            let item = say.quoted(titles.item(reference.item))
            return say("金额以\(item)的结果为准", "as much as \(item) finds")
        case nil: return say("金额以缴费通知为准", "as much as the notice says")
        }
    }

    private func expiry(_ task: TaskPolicy) -> String {
        switch task.onExpiry {
        case .terminateItem: say("逾期的，本事项终止。", "Otherwise this item ends.")
        case .incident: say("逾期的，由工作人员联系处理。", "Otherwise a person of the lead department takes it up.")
        }
    }
}
