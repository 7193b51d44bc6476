import Engine
import Orchestration

/// Checks on every event, before it is folded in.
extension JournalModel {
    mutating func checkBefore(_ event: Event, _ record: RecordedEvent, _ known: KnownCase) {
        if known.state.phase == .closed {
            violate("P6", "\(record.id) (\(record.type)) follows the closing of its case")
        }
        if known.state.phase == .concluded, event.fact.endsWithConclusion, !known.isLaterRun(event.fact.item) {
            violate("P6", "\(record.id) (\(record.type)) follows the conclusion of its case")
        }
        switch event.fact {
        case .itemReleased(let released):
            checkRelease(of: released.item, record, known)
        case .workOrderIssued(let issued):
            checkIssue(of: issued.order, record, known)
        default:
            break
        }
    }

    /// P5, from the theme and the materials alone: the decider's own bookkeeping is not believed.
    private mutating func checkRelease(of id: ItemID, _ record: RecordedEvent, _ known: KnownCase) {
        let definition = known.theme.definition.applied(to: known.state)
        guard let item = definition.items.first(where: { $0.id == id }) else { return }
        for use in item.materials where use.tolerance?.release == .afterSupply {
            guard known.state.materials[use.material]?.standing == .promised, !known.state.isWithdrawing else {
                continue
            }
            violate("P5", "\(record.id) releases \(id) although \(use.material) is only promised")
        }
    }

    /// P4: one order of its kind for each item's work; repeats keep its id.
    private mutating func checkIssue(of order: WorkOrder, _ record: RecordedEvent, _ known: KnownCase) {
        if known.state.orders[order.id] != nil {
            violate("P4", "\(record.id) issues \(order.id) a second time")
        }
        guard order.kind == .do, let item = order.item else { return }
        let current = known.state.items[item]
        if let order = current?.order, known.state.orders[order]?.isOpen == true {
            violate("P4", "\(record.id) issues a second order for \(item)")
        }
        let isReassigned = current?.order != nil && current?.assignment != nil
        let begins = current?.order == nil && (current?.status == .waiting || current?.status == .awaitingParty)
        if !begins && !isReassigned {
            violate("P4", "\(record.id) issues an order for \(item), which is not waiting")
        }
    }

    /// P3 as each commit goes by: the header says what the fold says.
    mutating func check(_ header: CaseHeader) {
        guard let known = cases[header.caseID] else {
            return violate("P3", "a header of the unknown case \(header.caseID)")
        }
        if header.version != known.head.version || header.phase != known.state.phase
            || header.wakeAt != known.state.nextWake
        {
            violate("P3", "the header of \(header.caseID) is not the fold of its events")
        }
    }
}

extension JournalModel.KnownCase {
    /// Later periods, and runs that somebody asked for, go on after the outcome.
    fileprivate func isLaterRun(_ item: ItemID?) -> Bool {
        guard let item else { return false }
        return theme.definition.items.contains { definition in
            guard case .recurring? = definition.repetition else { return false }
            return definition.id == item.base
        }
    }
}

extension Fact {
    /// The item whose decision it is.
    fileprivate var item: ItemID? {
        switch self {
        case .itemApproved(let fact): fact.item
        case .itemRejected(let fact): fact.item
        case .itemObjected(let fact): fact.item
        case .correctionRequested(let fact): fact.item
        case .withdrawalRequested(let fact): fact.items?.first
        default: nil
        }
    }

    /// What can only happen while a case is not concluded.
    fileprivate var endsWithConclusion: Bool {
        switch self {
        case .caseConcluded(let fact):
            // An outcome may be given anew after a decision was corrected or revoked; it says which one it replaces.
            fact.replacing == nil
        case .caseRegistered, .examinationOpened, .correctionRequested, .caseAccepted, .caseNotAccepted, .itemApproved,
            .itemRejected, .itemObjected, .withdrawalRequested:
            true
        default:
            false
        }
    }
}
