/// What a party is asked to do for an item, and what it may ask for.
extension CaseReading {
    func tasks(of party: PartyID) -> [NextAction] {
        definition.items.compactMap { item in
            guard let known = state.items[item.id], known.status == .awaitingParty, let task = known.task,
                task.party == party
            else { return nil }
            let clock = clock(.task, .item(item.id))
            return NextAction(
                kind: item.kind.action,
                subject: item.id.text,
                text: request(for: item, task, deadlineText(of: clock)),
                by: clock?.runningDue,
                remedies: []
            )
        }
    }

    private func request(for item: ItemDefinition, _ task: TaskOpened, _ when: LocalizedText) -> LocalizedText {
        let department = index.title(item.department)
        switch item.kind {
        case .payment:
            let sum = task.amountFen.map { $0.yuanText } ?? ""
            return LocalizedText(
                zh: "请\(when.zh)为「\(item.title.zh)」缴费\(sum)元。",
                en: "Pay \(sum) yuan for “\(item.title.english)”\(when.english)."
            )
        case .appearance:
            return LocalizedText(
                zh: "请\(when.zh)到\(department.zh)办理「\(item.title.zh)」。",
                en: "Come to \(department.english) in person for “\(item.title.english)”\(when.english)."
            )
        default:
            return LocalizedText(
                zh: "请\(when.zh)签署「\(item.title.zh)」。",
                en: "Sign “\(item.title.english)”\(when.english)."
            )
        }
    }

    /// Nothing depends on these, so they come last and have no day.
    var offers: [NextAction] {
        guard state.phase == .inProgress || state.phase == .concluded, !state.isWithdrawing else { return [] }
        let offered = definition.items.filter {
            state.phase == .inProgress && $0.offeredBy == .applicant && state.items[$0.id]?.status == .offered
        }
        return (offered + loops).map { item in
            NextAction(
                kind: .add,
                subject: item.id.text,
                text: LocalizedText(
                    zh: "如有需要，可以加办「\(item.title.zh)」。",
                    en: "If you want it, “\(item.title.english)” can be added."
                ),
                remedies: []
            )
        }
    }

    /// Recurring items of which the applicant may ask for the next run now.
    private var loops: [ItemDefinition] {
        rules.context.definition.items.filter { item in
            guard case .recurring(let recurrence)? = item.repetition, recurrence.startedBy == .applicant else {
                return false
            }
            let runs = state.runs[item.id] ?? 0
            let last = state.items[item.id.instance(ElementKey("\(runs)"))]
            return runs < recurrence.maximum && last?.status.isFinal != false
        }
    }
}

extension ItemDefinition.Kind {
    fileprivate var action: NextAction.Kind {
        switch self {
        case .payment: .pay
        case .appearance: .appear
        case .signature, .approval, .instant, .consultation: .sign
        }
    }
}

extension Int64 {
    /// An amount in fen (分) as people write it, in yuan.
    var yuanText: String {
        let (yuan, fen) = (magnitude / 100, magnitude % 100)
        return "\(self < 0 ? "-" : "")\(yuan).\(fen < 10 ? "0" : "")\(fen)"
    }
}
