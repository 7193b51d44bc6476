/// What the reader must do next.
extension CaseReading {
    var actions: [NextAction] {
        let actions =
            switch audience {
            case .party(.applicant): applicantActions
            case .party(let party): owedActs(of: party) + tasks(of: party)
            case .staff(let department): staffActions(of: department)
            case .auditor: [NextAction]()
            }
        return actions.isEmpty ? [nothing] : actions.sorted { ($0.by ?? .distantFuture) < ($1.by ?? .distantFuture) }
    }

    private var nothing: NextAction {
        let isOver = state.phase == .concluded || state.phase == .closed
        let text =
            isOver || isStaffOrAuditor
            ? LocalizedText(zh: "无需操作。", en: "Nothing to do.")
            : LocalizedText(
                zh: "您现在无需操作，有进展会通知您。",
                en: "Nothing to do for now; you will be told when something changes."
            )
        return NextAction(kind: .nothing, text: text, remedies: [])
    }

    private var applicantActions: [NextAction] {
        let correction = state.correction.map { correction in
            correction.gaps.filter { isOpen($0) }.map { action(for: $0, by: state.clocks[correction.clock]) }
        }
        let objections = definition.items.flatMap { item -> [NextAction] in
            guard let known = state.items[item.id], known.status == .correcting || known.isAddition else {
                return []
            }
            return known.gaps.filter { isOpen($0) }.map { action(for: $0, by: clock(.objection, .item(item.id))) }
        }
        return (correction ?? []) + objections + materialsOfDeemedItems + promisedMaterials + rectifications
            + owedActs(of: .applicant) + tasks(of: .applicant) + offers + documentsToTake
    }

    /// A partial supply is kept: what has come need not come again.
    private func isOpen(_ gap: Gap) -> Bool {
        switch gap.subject {
        case .material(let id):
            switch state.materials[id]?.standing {
            case .supplied, .committed, .promised: false
            case .open, .defective, .lapsed, nil: true
            }
        case .act(let id): !state.performedActs.contains(id)
        case .field, .situation, .party, .list: true
        }
    }

    private func action(for gap: Gap, by clock: Clock?) -> NextAction {
        let (gapKind, id) = gap.subject.kindAndID
        let title = title(of: gap.subject)
        let when = deadlineText(of: clock)
        let ways = gap.remedies.map(\.text)
        let kind: NextAction.Kind =
            switch gapKind {
            case .material: .supply
            case .act: .sign
            case .field, .situation, .party, .list: .fillIn
            }
        return NextAction(
            kind: kind,
            subject: id,
            text: LocalizedText(
                zh: "请\(when.zh)补正《\(title.zh)》：\(ways.map(\.zh).joined(separator: "，或"))。",
                en: "Mend “\(title.english)”\(when.english): \(ways.map(\.english).joined(separator: ", or "))."
            ),
            by: clock?.runningDue,
            remedies: gap.remedies
        )
    }

    private var promisedMaterials: [NextAction] {
        state.materials.sorted { $0.key < $1.key }.compactMap { id, known in
            guard let tolerance = known.tolerance, let clock = state.clocks[tolerance.clock.id] else { return nil }
            return NextAction(
                kind: .supply,
                subject: id.text,
                text: text(of: tolerance, by: clock),
                by: clock.runningDue,
                remedies: [.upload]
            )
        }
    }

    private func text(of tolerance: Tolerance, by clock: Clock) -> LocalizedText {
        let title = index.title(tolerance.material)
        let when = deadlineText(of: clock)
        let ended =
            tolerance.onExpiry == .terminateCase
            ? LocalizedText(zh: "整件", en: "the whole case") : index.titles(tolerance.items)
        return LocalizedText(
            zh: "请\(when.zh)补交承诺的《\(title.zh)》，逾期将终止办理：\(ended.zh)。",
            en: "Bring “\(title.english)”, which you promised,\(when.english); "
                + "otherwise this ends without a decision: \(ended.english)."
        )
    }

    private func owedActs(of id: PartyID) -> [NextAction] {
        guard state.outcome == nil, state.submission != nil, let party = index.party(id) else { return [] }
        let told = Set(state.correction?.gaps.map(\.subject) ?? [])
        return rules.owedActs(of: party).filter { !told.contains(.act($0.id)) }.map { act in
            let clock = clock(.act, .act(act.id))
            let when = deadlineText(of: clock)
            return NextAction(
                kind: .sign,
                subject: act.id.text,
                text: LocalizedText(
                    zh: "请\(when.zh)办理「\(act.title.zh)」。",
                    en: "Perform “\(act.title.english)”\(when.english)."
                ),
                by: clock?.runningDue,
                remedies: [.sign]
            )
        }
    }
}
